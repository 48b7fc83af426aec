/** From what a format found in its input to a document with a stable id. */
@NullMarked
package newswatch.ingest.document;

import org.jspecify.annotations.NullMarked;
