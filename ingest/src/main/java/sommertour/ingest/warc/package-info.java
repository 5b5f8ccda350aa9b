/** What was fetched, as WARC files (ISO 28500): written by the crawl, read as input. */
package sommertour.ingest.warc;
