/** Which watches a tagged document meets, and the alerts that come of it; no Kafka client here. */
@NullMarked
package newswatch.alerts.match;

import org.jspecify.annotations.NullMarked;
