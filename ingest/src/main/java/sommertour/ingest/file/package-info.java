/**
 * Files and folders as articles: what is read, what is skipped, and what each bad input is told.
 */
package sommertour.ingest.file;
