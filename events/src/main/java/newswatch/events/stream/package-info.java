/**
 * What every Kafka Streams application of the house shares: settings, lifecycle, event time and
 * rules that reload.
 */
@NullMarked
package newswatch.events.stream;

import org.jspecify.annotations.NullMarked;
