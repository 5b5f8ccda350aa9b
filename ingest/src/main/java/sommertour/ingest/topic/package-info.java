/** Records on their way to the topics, and the producer that sends them. */
package sommertour.ingest.topic;
