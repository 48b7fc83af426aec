package newswatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.events.rules.SourceState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SourceChannelTest {
  private static final String NAME = Channels.SOURCES.name();
  private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final SourceChannel memory =
      new SourceChannel(() -> consumer, new ChannelWriter(producer), () -> Instant.ofEpochMilli(5));

  @Test
  void the_last_state_of_every_source_is_recalled() {
    filled(
        new byte[][] {
          Json.bytes(new SourceState("a", "1", 1, 0)),
          Json.bytes(new SourceState("b", "1", 1, 0)),
          Json.bytes(new SourceState("a", "2", 2, 0)),
          null,
          "oops".getBytes(StandardCharsets.UTF_8)
        },
        "a",
        "b",
        "a",
        "b",
        "c");
    assertThat(memory.recall()).isEqualTo(Map.of("a", new SourceState("a", "2", 2, 0)));
  }

  @Test
  void an_empty_channel_recalls_nothing() {
    filled(new byte[0][]);
    assertThat(memory.recall()).isEmpty();
  }

  @Test
  void a_channel_that_is_not_there_is_said_so() {
    assertThatThrownBy(memory::recall)
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void states_are_remembered_by_location() {
    memory.remember(List.of(new SourceState("a", "1", 1, 0)));
    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).key()).isEqualTo("a");
    assertThat(producer.history().get(0).topic()).isEqualTo(NAME);
  }

  private void filled(byte[][] values, String... keys) {
    Node node = new Node(1, "localhost", 1);
    Node[] replicas = {node};
    consumer.updatePartitions(NAME, List.of(new PartitionInfo(NAME, 0, node, replicas, replicas)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, (long) values.length));
    consumer.schedulePollTask(
        () -> {
          for (int i = 0; i < values.length; i++) {
            consumer.addRecord(new ConsumerRecord<>(NAME, 0, i, keys[i], values[i]));
          }
        });
  }
}
