package newswatch.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups on a real broker, over the death of the process that sends them. */
class GroupingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int WATCHES = 10;

  /** A kind for people, whose messages are kept; it answers once it is let. */
  private static final class Receiver implements DestinationKind {
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch answers;

    Receiver(int untilItAnswers) {
      answers = new CountDownLatch(untilItAnswers);
    }

    @Override
    public String name() {
      return "grouped";
    }

    @Override
    public List<String> faults(Destination destination) {
      return List.of();
    }

    @Override
    public Grouping usualGrouping() {
      return Grouping.BY_STORY;
    }

    @Override
    public Notifier open(Destination destination, Secrets secrets) {
      return message -> {
        received.add(message);
        DeliveryFixture.holdOn(answers);
        return new SendResult.Delivered("ok");
      };
    }
  }

  @Test
  void a_group_is_one_message_and_another_process_sends_the_same_one_again(@TempDir Path folder)
      throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      put(kafka, Channels.DESTINATIONS, "desk", new Destination("desk", "grouped", Map.of()));
      for (int i = 0; i < WATCHES; i++) {
        put(kafka, Channels.WATCHES, "w" + i, new Watch("w" + i, "w", "x", List.of("desk"), 1));
      }
      Receiver dying = new Receiver(1);
      try (DeliveryService first = service(kafka, dying)) {
        for (int i = 0; i < WATCHES; i++) {
          put(kafka, Channels.ALERTS, "a" + i, alert("a" + i, "w" + i));
        }
        await().atMost(PATIENCE).until(() -> !dying.received.isEmpty());
      }

      Receiver alive = new Receiver(0);
      try (DeliveryService second = service(kafka, alive)) {
        await().atMost(PATIENCE).until(() -> outcomes(kafka).size() == WATCHES);
      }
      dying.answers.countDown();

      assertThat(dying.received).hasSize(1);
      assertThat(alive.received).hasSize(1);
      Message message = alive.received.get(0);
      assertThat(message.id()).isEqualTo(dying.received.get(0).id());
      assertThat(ids(message))
          .isEqualTo(ids(dying.received.get(0)))
          .containsExactlyInAnyOrder(
              IntStream.range(0, WATCHES).mapToObj(i -> "a" + i).toArray(String[]::new));
      assertThat(outcomes(kafka)).extracting(Outcome.Delivered::message).containsOnly(message.id());
    }
  }

  private static List<String> ids(Message message) {
    return message.notifications().stream().map(each -> each.alert().id()).toList();
  }

  private static List<Outcome.Delivered> outcomes(EmbeddedKafka kafka) {
    return new DeliveryChannels(kafka.connection())
        .all(Channels.NOTIFICATIONS).values().stream()
            .map(Notification::outcome)
            .filter(Outcome.Delivered.class::isInstance)
            .map(Outcome.Delivered.class::cast)
            .toList();
  }

  private static DeliveryService service(EmbeddedKafka kafka, DestinationKind kind) {
    DeliveryService service =
        new DeliveryService(
            kafka.connection(), "one", List.of(kind), new Secrets(Map.of()), Clock.systemUTC());
    service.start();
    return service;
  }

  private static Alert alert(String id, String watch) {
    return new Alert(
        id,
        new WatchReference(watch, watch, 1),
        new DocumentReference("d", "Title", null, null, null),
        List.of(),
        null,
        List.of(),
        List.of(),
        "story",
        null,
        null);
  }

  private static <V> void put(EmbeddedKafka kafka, Channel<String, V> channel, String key, V value)
      throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(kafka.connection().producerSettings())) {
      producer.send(new ProducerRecord<>(channel.name(), key, channel.value().encode(value))).get();
    }
  }
}
