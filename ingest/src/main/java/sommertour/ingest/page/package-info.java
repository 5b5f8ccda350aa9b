/**
 * Reads a page as an article: bytes in, an article or a reason out. Pure: no network, clock, logger
 * or environment, so the same page gives the same article for ever.
 */
package sommertour.ingest.page;
