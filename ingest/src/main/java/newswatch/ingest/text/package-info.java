/** Plain text. */
@NullMarked
package newswatch.ingest.text;

import org.jspecify.annotations.NullMarked;
