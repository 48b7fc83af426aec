/** Keeping the loops of delivery running: each on a thread, begun again after a fault. */
@NullMarked
package newswatch.alerts.deliver.thread;

import org.jspecify.annotations.NullMarked;
