/**
 * From alerts to people.
 *
 * <pre>
 * ( alerts ) ─▶ [ route: whom? ] ─▶ ( notifications ) ─▶ [ work: stages, send, retry, record ] ─▶ people
 *                                          ▲                              │
 *                                          └────────── outcomes ──────────┘
 * </pre>
 *
 * <p>{@link newswatch.alerts.deliver.route.AlertRouting} makes a notification for each destination
 * of each alert; {@link newswatch.alerts.deliver.stage.Stages} lists the decisions before one is
 * sent; a {@link newswatch.alerts.deliver.work.DeliveryWorker} for each kind of destination sends
 * and records. A kind is a package of its own with a {@link
 * newswatch.alerts.deliver.kind.DestinationKind}.
 */
@NullMarked
package newswatch.alerts.deliver;

import org.jspecify.annotations.NullMarked;
