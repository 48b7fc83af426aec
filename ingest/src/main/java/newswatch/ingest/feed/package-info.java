/** Feeds: RSS of all versions, RDF, Atom and JSON Feed. */
@NullMarked
package newswatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
