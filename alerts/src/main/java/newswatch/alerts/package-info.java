/**
 * Tagged documents and watches in, alerts out, and their way to people: {@link
 * newswatch.alerts.match} decides which watches a document meets, {@link
 * newswatch.alerts.AlertsTopology} does so on the stream, and {@link newswatch.alerts.deliver}
 * tells people.
 */
@NullMarked
package newswatch.alerts;

import org.jspecify.annotations.NullMarked;
