/**
 * Serves what is in the database: query interface, health and the web page. Reads only; what needs
 * the day of today gets it from a clock handed in.
 */
package sommertour.sink.api;
