/** Actors that appear for the first time in many days. */
@NullMarked
package newswatch.alerts.occasion.newcomer;

import org.jspecify.annotations.NullMarked;
