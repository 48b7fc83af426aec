/** What crawlers kept of the web (WARC, ISO 28500): a document for each page, feed or text. */
@NullMarked
package newswatch.ingest.warc;

import org.jspecify.annotations.NullMarked;
