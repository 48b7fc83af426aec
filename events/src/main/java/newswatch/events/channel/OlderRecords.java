package newswatch.events.channel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of an earlier time that stand between the place that Kafka gives for a time and the
 * first record of that time. Kafka looks at the marks of transactions too, and these have the time
 * at which they were written, which is later than that of any news.
 */
final class OlderRecords {
  private final long time;
  private final Map<TopicPartition, Long> ends;

  private OlderRecords(long time, Map<TopicPartition, Long> ends) {
    this.time = time;
    this.ends = new HashMap<>(ends);
  }

  /** None, for a reader that does not begin at a time. */
  static OlderRecords none() {
    return new OlderRecords(Long.MIN_VALUE, Map.of());
  }

  /**
   * Those before a time.
   *
   * @param ends where the partitions ended when reading began: what came later is wanted, whatever
   *     time it has
   */
  static OlderRecords before(Instant time, Map<TopicPartition, Long> ends) {
    return new OlderRecords(time.toEpochMilli(), ends);
  }

  /** Whether the next record of its partition is one of them. */
  boolean contains(ConsumerRecord<?, ?> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    Long end = ends.get(partition);
    if (end == null) {
      return false;
    }
    boolean older = record.timestamp() < time && record.offset() < end;
    if (!older) {
      ends.remove(partition);
    }
    return older;
  }
}
