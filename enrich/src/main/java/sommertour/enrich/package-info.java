/**
 * Turns articles into enriched articles, and the stops found in them into tour events, with a Kafka
 * Streams topology around pure functions. It stores nothing beyond its topics and their state.
 */
package sommertour.enrich;
