/**
 * The decisions about a notification before it is sent, in the order of {@link
 * newswatch.alerts.deliver.stage.Stages}. Each is pure: what it knows is handed to it, the time
 * included.
 */
@NullMarked
package newswatch.alerts.deliver.stage;

import org.jspecify.annotations.NullMarked;
