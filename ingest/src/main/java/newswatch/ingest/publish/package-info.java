/** Documents and rejections into their channels, and the memory of what was read. */
@NullMarked
package newswatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
