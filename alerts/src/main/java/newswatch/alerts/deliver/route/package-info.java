/**
 * From alerts to notifications: one for each destination that the watch names, in one transaction
 * with the progress in the channel of alerts.
 */
@NullMarked
package newswatch.alerts.deliver.route;

import org.jspecify.annotations.NullMarked;
