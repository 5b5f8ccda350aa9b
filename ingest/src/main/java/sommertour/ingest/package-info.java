/**
 * Brings the world to the topic of articles: it crawls press sites and reads files. What an article
 * means is left to those who read that topic.
 */
package sommertour.ingest;
