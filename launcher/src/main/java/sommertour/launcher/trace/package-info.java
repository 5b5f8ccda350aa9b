/** What became of one article, from the visit to the tables. */
package sommertour.launcher.trace;
