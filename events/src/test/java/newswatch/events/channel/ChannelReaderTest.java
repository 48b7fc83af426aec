package newswatch.events.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class ChannelReaderTest {
  private static final Channel<String, ?> CHANNEL = Channels.REJECTED;
  private static final TopicPartition FIRST = new TopicPartition(CHANNEL.name(), 0);
  private static final TopicPartition SECOND = new TopicPartition(CHANNEL.name(), 1);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

  @Test
  void reading_ends_where_every_partition_ended_when_it_began() {
    partitions(2, 1);
    consumer.schedulePollTask(() -> add(FIRST, 0, "a"));
    consumer.schedulePollTask(
        () -> {
          add(SECOND, 0, "c");
          add(FIRST, 1, "b");
        });
    consumer.schedulePollTask(() -> add(FIRST, 2, "later"));

    assertThat(keys(StartPosition.BEGINNING)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void reading_begins_at_the_offset_of_each_partition() {
    partitions(2, 2);
    consumer.schedulePollTask(
        () -> {
          add(FIRST, 1, "b");
          add(SECOND, 0, "c");
          add(SECOND, 1, "d");
        });

    assertThat(keys(new StartPosition.AtOffsets(Map.of(0, 1L)))).containsExactly("b", "c", "d");
  }

  @Test
  void one_record_is_read_without_the_other_partitions() {
    partitions(2, 2);
    consumer.schedulePollTask(() -> add(SECOND, 1, "d"));
    assertThat(keys(new StartPosition.AtRecord(1, 1))).containsExactly("d");
    assertThat(keys(new StartPosition.AtRecord(7, 0))).isEmpty();
  }

  @Test
  void reading_ends_with_what_is_looked_for() {
    partitions(3, 0);
    consumer.schedulePollTask(
        () -> {
          add(FIRST, 0, "a");
          add(FIRST, 1, "b");
          add(FIRST, 2, "c");
        });
    List<String> seen = new ArrayList<>();
    ChannelReader.open(consumer, CHANNEL, StartPosition.BEGINNING)
        .readUntil(
            record -> {
              seen.add(record.key());
              return record.key().equals("b");
            });
    assertThat(seen).containsExactly("a", "b");
  }

  @Test
  void an_offset_after_the_end_means_the_end() {
    partitions(2, 2);
    ChannelReader reader = ChannelReader.open(consumer, CHANNEL, new StartPosition.AtOffset(7));
    assertThat(reader.positions()).isEqualTo(Map.of(0, 2L, 1, 2L));
    assertThat(reader.atEnd()).isTrue();
  }

  @Test
  void a_channel_that_is_not_there_is_said_so() {
    assertThatThrownBy(() -> keys(StartPosition.BEGINNING))
        .isInstanceOf(UnknownTopicOrPartitionException.class)
        .hasMessageContaining(CHANNEL.name());
  }

  @Test
  void an_end_that_does_not_come_is_given_up_and_can_be_tried_again() {
    partitions(1, 0);
    ChannelReader reader = ChannelReader.open(consumer, CHANNEL, StartPosition.BEGINNING);
    assertThatThrownBy(() -> reader.readToEnd(record -> {}))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining(CHANNEL.name());

    List<String> keys = new ArrayList<>();
    consumer.schedulePollTask(() -> add(FIRST, 0, "a"));
    reader.readToEnd(record -> keys.add(record.key()));
    assertThat(keys).containsExactly("a");
  }

  private List<String> keys(StartPosition start) {
    List<String> keys = new ArrayList<>();
    ChannelReader.open(consumer, CHANNEL, start).readToEnd(record -> keys.add(record.key()));
    return keys;
  }

  private void partitions(long firstEnd, long secondEnd) {
    Node node = new Node(1, "localhost", 1);
    Node[] replicas = {node};
    consumer.updatePartitions(
        CHANNEL.name(),
        List.of(
            new PartitionInfo(CHANNEL.name(), 0, node, replicas, replicas),
            new PartitionInfo(CHANNEL.name(), 1, node, replicas, replicas)));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, firstEnd, SECOND, secondEnd));
  }

  private void add(TopicPartition partition, long offset, String key) {
    byte[] value = "{}".getBytes(StandardCharsets.UTF_8);
    consumer.addRecord(
        new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key, value));
  }
}
