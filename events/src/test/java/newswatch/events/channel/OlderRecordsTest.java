package newswatch.events.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class OlderRecordsTest {
  private static final Instant TIME = Instant.ofEpochMilli(1_000);

  @Test
  void what_is_older_is_passed_over_until_the_first_that_is_not() {
    OlderRecords older = OlderRecords.before(TIME, Map.of(new TopicPartition("c", 0), 10L));

    assertThat(older.contains(record(0, 3, 999))).isTrue();
    assertThat(older.contains(record(0, 4, 1_000))).isFalse();
    assertThat(older.contains(record(0, 5, 1))).as("news out of order behind it").isFalse();
  }

  @Test
  void what_comes_after_reading_began_is_wanted_whatever_its_time() {
    OlderRecords older = OlderRecords.before(TIME, Map.of(new TopicPartition("c", 0), 10L));

    assertThat(older.contains(record(0, 9, 1))).isTrue();
    assertThat(older.contains(record(0, 10, 1))).isFalse();
  }

  @Test
  void each_partition_has_its_own_first_record() {
    OlderRecords older =
        OlderRecords.before(
            TIME, Map.of(new TopicPartition("c", 0), 10L, new TopicPartition("c", 1), 10L));

    assertThat(older.contains(record(0, 1, 2_000))).isFalse();
    assertThat(older.contains(record(1, 1, 1))).isTrue();
  }

  @Test
  void a_reader_that_begins_elsewhere_passes_over_nothing() {
    assertThat(OlderRecords.none().contains(record(0, 0, Long.MIN_VALUE))).isFalse();
  }

  private static ConsumerRecord<String, byte[]> record(int partition, long offset, long time) {
    return new ConsumerRecord<>(
        "c",
        partition,
        offset,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        null,
        new RecordHeaders(),
        Optional.empty());
  }
}
