/**
 * Sending: one {@link newswatch.alerts.deliver.work.Lane} for each destination decides what goes
 * when, a {@link newswatch.alerts.deliver.work.DeliveryWorker} for each kind reads, sends and
 * records.
 */
@NullMarked
package newswatch.alerts.deliver.work;

import org.jspecify.annotations.NullMarked;
