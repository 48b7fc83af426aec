/**
 * JSON and YAML on the wire and in files: the only place that knows how records are written and
 * read.
 */
@NullMarked
package newswatch.events.json;

import org.jspecify.annotations.NullMarked;
