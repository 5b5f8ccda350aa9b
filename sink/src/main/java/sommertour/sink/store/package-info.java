/**
 * Writes the newest record of every key of three topics into their tables. The tables are a
 * function of the topics: whatever is read twice, after a kill or by two instances at once, leaves
 * the same rows.
 */
package sommertour.sink.store;
