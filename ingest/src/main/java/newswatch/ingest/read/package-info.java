/** Files, folders and streams in, documents and rejections out. */
@NullMarked
package newswatch.ingest.read;

import org.jspecify.annotations.NullMarked;
