/** Alerts as lines on standard output. */
@NullMarked
package newswatch.alerts.deliver.console;

import org.jspecify.annotations.NullMarked;
