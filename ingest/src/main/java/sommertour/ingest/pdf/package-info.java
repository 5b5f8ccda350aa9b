/** Press releases as PDF, read by Tika in a process of its own, so that none can harm the crawl. */
package sommertour.ingest.pdf;
