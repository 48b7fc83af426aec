/**
 * Occasions beyond a match: {@link newswatch.alerts.occasion.Occasions} puts what meets a watch in
 * order of time, and a detector for each kind decides on it: {@link
 * newswatch.alerts.occasion.burst}, {@link newswatch.alerts.occasion.silence}, {@link
 * newswatch.alerts.occasion.newcomer}.
 */
@NullMarked
package newswatch.alerts.occasion;

import org.jspecify.annotations.NullMarked;
