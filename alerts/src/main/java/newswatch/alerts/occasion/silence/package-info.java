/** Nothing for long: the time since the last document against what is usual. */
@NullMarked
package newswatch.alerts.occasion.silence;

import org.jspecify.annotations.NullMarked;
