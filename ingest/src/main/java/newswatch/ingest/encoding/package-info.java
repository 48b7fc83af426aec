/** From bytes to text: which encoding they are in, or that they are no text. */
@NullMarked
package newswatch.ingest.encoding;

import org.jspecify.annotations.NullMarked;
