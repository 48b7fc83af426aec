/**
 * The sources on the web that are polled: what people want of each, where its polling stands, and
 * what became of its health.
 */
@NullMarked
package newswatch.events.source;

import org.jspecify.annotations.NullMarked;
