/** What became of alerts on their way to people: one notification for each destination. */
@NullMarked
package newswatch.events.notify;

import org.jspecify.annotations.NullMarked;
