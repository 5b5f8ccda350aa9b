/**
 * Asks the database: lists with their filters and pages, single events and articles, counts. Knows
 * nothing of HTTP; what needs the day of today gets it handed in.
 */
package sommertour.sink.search;
