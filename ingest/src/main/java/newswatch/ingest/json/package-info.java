/** JSON documents, one, a list, or one on each line, also of other programs. */
@NullMarked
package newswatch.ingest.json;

import org.jspecify.annotations.NullMarked;
