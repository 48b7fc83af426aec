package newswatch.app.explain;

import java.time.Instant;
import newswatch.events.Origin;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A value of a channel and where it is kept.
 *
 * @param time the record's timestamp
 */
public record Kept<V>(Origin origin, Instant time, V value) {

  static <V> Kept<V> of(ConsumerRecord<String, byte[]> record, Decoded.Value<V> decoded) {
    return new Kept<>(
        Origin.ofRecord(record.topic(), record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        decoded.value());
  }
}
