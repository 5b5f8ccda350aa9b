/**
 * Writes events, articles and mentions to PostgreSQL and serves them: query API, web page, exports.
 * Whatever it writes is idempotent, so that a replayed topic gives the same tables.
 */
package sommertour.sink;
