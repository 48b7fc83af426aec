package newswatch.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleRecords;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The order of delivering and committing, on Kafka's own in-memory consumer, because a broker
 * cannot be asked what was committed at the very moment of a delivery.
 */
class AlertDeliveryTest {
  private static final TopicPartition ALERTS = new TopicPartition("newswatch.alerts", 0);
  private static final TopicPartition WATCHES = new TopicPartition("newswatch.watches", 0);

  private final MockConsumer<String, byte[]> alerts = new MockConsumer<>("earliest");
  private final MockConsumer<String, byte[]> watches = new MockConsumer<>("earliest");
  private final Recorder recorder = new Recorder();
  private final AlertDelivery delivery = new AlertDelivery(alerts, watches, recorder, () -> {});
  private long nextAlert;
  private long nextWatch;

  /** Notes each alert with what was committed when it came, and stops after the expected number. */
  private final class Recorder implements Destination {
    final List<String> delivered = new ArrayList<>();
    final Map<String, Long> committedBefore = new HashMap<>();
    Consumer<String> then = id -> {};
    Delivery answer = Delivery.DELIVERED;

    @Override
    public String name() {
      return "console";
    }

    @Override
    public Delivery deliver(Alert alert, Instant time) {
      delivered.add(alert.id());
      committedBefore.put(alert.id(), committed());
      then.accept(alert.id());
      return answer;
    }
  }

  @BeforeEach
  void offerPartitions() {
    watches.updatePartitions(
        WATCHES.topic(), List.of(new PartitionInfo(WATCHES.topic(), 0, null, null, null)));
    watches.updateBeginningOffsets(Map.of(WATCHES, 0L));
    watches.updateEndOffsets(Map.of(WATCHES, 0L));
  }

  @Test
  void an_alert_is_committed_when_it_has_been_delivered_and_before_the_next() {
    run(List.of(alert("a1", "w"), alert("a2", "w"), alert("a3", "w")), "a3");

    assertThat(recorder.delivered).containsExactly("a1", "a2", "a3");
    assertThat(recorder.committedBefore).containsEntry("a1", 0L).containsEntry("a3", 2L);
    assertThat(committed()).isEqualTo(3);
  }

  @Test
  void a_stop_finishes_the_alert_at_hand_and_no_more() {
    AlertDelivery.Ending ending =
        run(List.of(alert("a1", "w"), alert("a2", "w"), alert("a3", "w")), "a2");

    assertThat(ending).isEqualTo(AlertDelivery.Ending.STOPPED);
    assertThat(recorder.delivered).containsExactly("a1", "a2");
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void what_a_closed_destination_did_not_take_is_not_committed() {
    recorder.then =
        id -> {
          if (id.equals("a2")) {
            recorder.answer = Delivery.CLOSED;
          }
        };

    assertThat(runUntilEnd(List.of(alert("a1", "w"), alert("a2", "w"), alert("a3", "w"))))
        .isEqualTo(AlertDelivery.Ending.DESTINATION_CLOSED);
    assertThat(recorder.delivered).containsExactly("a1", "a2");
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void an_unreadable_alert_is_skipped() {
    run(
        List.of(alert("a1", "w"), "no json".getBytes(StandardCharsets.UTF_8), alert("a3", "w")),
        "a3");

    assertThat(recorder.delivered).containsExactly("a1", "a3");
    assertThat(committed()).isEqualTo(3);
  }

  @Test
  void only_alerts_of_watches_that_want_it_are_delivered() {
    watches.schedulePollTask(
        () -> {
          put("webhook-only", List.of("webhook"));
          put("both", List.of("webhook", "console"));
        });
    watches.updateEndOffsets(Map.of(WATCHES, 2L));

    run(
        List.of(alert("a1", "webhook-only"), alert("a2", "both"), alert("a3", "nobody-knows-it")),
        "a3");

    assertThat(recorder.delivered).containsExactly("a2", "a3");
    assertThat(committed()).isEqualTo(3);
  }

  @Test
  void a_watch_written_meanwhile_is_known_before_its_first_alert_is_delivered() {
    recorder.then =
        id -> {
          if (id.equals("a1")) {
            // The next poll without waiting sees nothing yet, as a slow fetch would.
            watches.schedulePollTask(() -> {});
            watches.schedulePollTask(() -> put("late", List.of("webhook")));
            watches.updateEndOffsets(Map.of(WATCHES, 1L));
            add(alert("a2", "late"));
            add(alert("a3", "w"));
          }
        };

    run(List.of(alert("a1", "w")), "a3");

    assertThat(recorder.delivered).containsExactly("a1", "a3");
  }

  @Test
  void a_watch_that_is_sent_elsewhere_takes_its_alerts_along() {
    WatchTable table = new WatchTable();
    RuleRecords<Watch> records = new RuleRecords<>(Channels.WATCHES, table);
    WatchReference reference = new WatchReference("w", "w", 1);
    records.accept("w", Channels.WATCHES.value().encode(watch("w", List.of("console"), 1)));
    assertThat(table.wants(reference, "console")).isTrue();

    records.accept("w", Channels.WATCHES.value().encode(watch("w", List.of("webhook"), 2)));
    records.accept("w", "no json".getBytes(StandardCharsets.UTF_8));

    assertThat(table.knows(reference)).isTrue();
    assertThat(table.knows(new WatchReference("w", "w", 3))).isFalse();
    assertThat(table.wants(reference, "console")).isFalse();

    records.accept("w", null);
    assertThat(table.wants(reference, "console")).isTrue();
  }

  private AlertDelivery.Ending run(List<byte[]> values, String last) {
    Consumer<String> then = recorder.then;
    recorder.then =
        id -> {
          then.accept(id);
          if (id.equals(last)) {
            delivery.stop();
          }
        };
    return runUntilEnd(values);
  }

  private AlertDelivery.Ending runUntilEnd(List<byte[]> values) {
    alerts.schedulePollTask(
        () -> {
          alerts.rebalance(List.of(ALERTS));
          alerts.updateBeginningOffsets(Map.of(ALERTS, 0L));
          values.forEach(this::add);
        });
    return delivery.run();
  }

  private void add(byte[] value) {
    alerts.addRecord(new ConsumerRecord<>(ALERTS.topic(), 0, nextAlert++, "d", value));
  }

  private void put(String id, List<String> destinations) {
    watches.addRecord(
        new ConsumerRecord<>(
            WATCHES.topic(),
            0,
            nextWatch++,
            id,
            Channels.WATCHES.value().encode(watch(id, destinations, 1))));
  }

  private long committed() {
    var offset = alerts.committed(Set.of(ALERTS)).get(ALERTS);
    return offset == null ? 0 : offset.offset();
  }

  private static Watch watch(String id, List<String> destinations, int version) {
    return new Watch(id, id, "copper", destinations, version);
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
