/** Markdown with YAML front matter. */
@NullMarked
package newswatch.ingest.markdown;

import org.jspecify.annotations.NullMarked;
