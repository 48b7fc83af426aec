package newswatch.events.channel;

import newswatch.events.json.JsonSerde;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic: its name, what its records are, and how it is kept.
 *
 * @param partitions how many it is created with; rules have one, so that their order is total
 */
public record Channel<K, V>(
    String name, Serde<K> key, JsonSerde<V> value, int partitions, Cleanup cleanup) {}
