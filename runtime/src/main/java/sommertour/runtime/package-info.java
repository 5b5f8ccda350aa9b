/**
 * What every process needs: settings, Kafka client settings, topics, service life-cycle, and the
 * log format.
 */
package sommertour.runtime;
