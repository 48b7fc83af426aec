/**
 * OPML, the lists of feeds that feed readers exchange: read as it is written, written as it should
 * be.
 */
@NullMarked
package newswatch.ingest.opml;

import org.jspecify.annotations.NullMarked;
