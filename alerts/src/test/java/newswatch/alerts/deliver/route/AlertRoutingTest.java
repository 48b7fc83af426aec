package newswatch.alerts.deliver.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.thread.SessionEnd;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertRoutingTest {
  private static final TopicPartition ALERTS = new TopicPartition(Channels.ALERTS.name(), 0);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final int PARTITIONS = 4;

  private final MockConsumer<String, byte[]> alerts = new MockConsumer<>("earliest");
  private final MockConsumer<String, byte[]> rules = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(cluster(), true, null, new StringSerializer(), new ByteArraySerializer());
  private final AlertRouting routing =
      new AlertRouting(
          new RoutingClients(alerts, rules, producer),
          Clock.fixed(NOW, ZoneOffset.UTC),
          this::polled);
  private int polls;

  private static Cluster cluster() {
    Node node = new Node(0, "localhost", 1);
    Node[] nodes = {node};
    List<PartitionInfo> partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(i -> new PartitionInfo(Channels.NOTIFICATIONS.name(), i, node, nodes, nodes))
            .toList();
    return new Cluster("c", List.of(node), partitions, Set.of(), Set.of());
  }

  @BeforeEach
  void offerPartitions() {
    for (Channel<?, ?> channel : List.of(Channels.WATCHES, Channels.DESTINATIONS, Channels.MUTES)) {
      TopicPartition partition = new TopicPartition(channel.name(), 0);
      rules.updatePartitions(
          channel.name(), List.of(new PartitionInfo(channel.name(), 0, null, null, null)));
      rules.updateBeginningOffsets(Map.of(partition, 0L));
      rules.updateEndOffsets(Map.of(partition, 0L));
    }
  }

  @Test
  void each_destination_of_a_watch_gets_a_notification_and_one_that_there_is_not_is_refused() {
    rules.schedulePollTask(
        () -> {
          put(Channels.DESTINATIONS, "hook", new Destination("hook", "webhook", Map.of()), 0);
          put(Channels.WATCHES, "w", watch("w", "hook", "console", "nobody"), 0);
        });
    ends(1, 1);

    run(alert("a1", "w"));

    assertThat(sent())
        .extracting(Notification::key)
        .containsExactly("hook/a1", "console/a1", "nobody/a1");
    assertThat(sent()).extracting(Notification::kind).containsExactly("webhook", "console", "");
    assertThat(sent())
        .extracting(notification -> notification.outcome().state())
        .containsExactly("waiting", "waiting", "refused");
    for (ProducerRecord<String, byte[]> record : producer.history()) {
      String destination = record.key().substring(0, record.key().indexOf('/'));
      assertThat(record.partition()).isEqualTo(NotificationPartition.of(destination, PARTITIONS));
    }
  }

  @Test
  void notifications_and_progress_are_one_transaction() {
    run(alert("a1", "w"), "no json".getBytes(StandardCharsets.UTF_8), alert("a3", "w"));

    assertThat(sent()).extracting(n -> n.alert().id()).containsExactly("a1", "a3");
    assertThat(producer.consumerGroupOffsetsHistory())
        .singleElement()
        .satisfies(
            group -> assertThat(group.values()).contains(Map.of(ALERTS, new OffsetAndMetadata(3))));
  }

  @Test
  void a_transaction_that_fails_leaves_nothing_behind_and_ends_the_session() {
    producer.commitTransactionException = new KafkaException("no");

    assertThatThrownBy(() -> run(alert("a1", "w"))).isInstanceOf(KafkaException.class);
    assertThat(producer.history()).isEmpty();
    assertThat(producer.consumerGroupOffsetsHistory()).isEmpty();
  }

  @Test
  void alerts_of_a_watch_that_is_gone_are_told_on_the_console() {
    run(alert("a1", "gone"));

    assertThat(sent()).extracting(Notification::key).containsExactly("console/a1");
  }

  private List<Notification> sent() {
    return producer.history().stream()
        .map(
            record ->
                ((Decoded.Value<Notification>)
                        Channels.NOTIFICATIONS.value().decode(record.value()))
                    .value())
        .toList();
  }

  private void run(byte[]... values) {
    alerts.schedulePollTask(
        () -> {
          alerts.rebalance(List.of(ALERTS));
          alerts.updateBeginningOffsets(Map.of(ALERTS, 0L));
          for (int i = 0; i < values.length; i++) {
            alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, i, "d", values[i]));
          }
        });
    assertThat(routing.run(() -> {})).isInstanceOf(SessionEnd.Stopped.class);
  }

  /** The third look at the rules comes after the first batch. */
  private void polled(Rules seen) {
    if (++polls == 3) {
      routing.stop();
    }
  }

  private void ends(long watches, long destinations) {
    rules.updateEndOffsets(
        Map.of(
            new TopicPartition(Channels.WATCHES.name(), 0), watches,
            new TopicPartition(Channels.DESTINATIONS.name(), 0), destinations));
  }

  private <V> void put(Channel<String, V> channel, String key, V value, long offset) {
    rules.addRecord(
        new ConsumerRecord<>(channel.name(), 0, offset, key, channel.value().encode(value)));
  }

  private static Watch watch(String id, String... destinations) {
    return new Watch(id, id, "copper", List.of(destinations), 1);
  }

  private static byte[] alert(String id, String watch) {
    return Channels.ALERTS
        .value()
        .encode(
            new Alert(
                id,
                new WatchReference(watch, watch, 1),
                new DocumentReference("d", "Title", null, null, null),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null));
  }
}
