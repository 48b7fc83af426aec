/** Which addresses name the same article, and what an edit of it changed. */
@NullMarked
package newswatch.ingest.identity;

import org.jspecify.annotations.NullMarked;
