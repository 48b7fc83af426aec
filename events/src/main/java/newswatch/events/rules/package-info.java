/**
 * The rules that people keep: topics, actors and watches, as they stand in files and in compacted
 * channels.
 */
@NullMarked
package newswatch.events.rules;

import org.jspecify.annotations.NullMarked;
