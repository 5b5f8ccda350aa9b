/**
 * Pure knowledge of the German language: tokens, sentences, dates and datelines, the gazetteer, and
 * the words for offices. Values go in and values come out; nothing here knows Kafka, a network, a
 * database or a clock.
 */
package sommertour.german;
