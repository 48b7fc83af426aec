/** Far more than usual: volume against the same hours of the days before. */
@NullMarked
package newswatch.alerts.occasion.burst;

import org.jspecify.annotations.NullMarked;
