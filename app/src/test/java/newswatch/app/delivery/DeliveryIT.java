package newswatch.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery on a real broker: what is kept through faults, and what comes twice. */
class DeliveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;

  private static DeliveryFixture fixture;

  @BeforeAll
  static void start() throws Exception {
    fixture = DeliveryFixture.start(folder);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  /** A kind whose messages go where the test wants them. */
  private static final class Receiver implements DestinationKind {
    private final String name;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile Function<Message, SendResult> answer =
        message -> new SendResult.Delivered("ok");

    Receiver(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> faults(Destination destination) {
      return List.of();
    }

    @Override
    public Notifier open(Destination destination, Secrets secrets) {
      return message -> {
        received.add(destination.id() + "/" + message.id());
        return answer.apply(message);
      };
    }
  }

  @Test
  void what_was_sent_but_not_recorded_is_sent_again_under_the_same_id_by_the_next_process()
      throws Exception {
    fixture.put(new Destination("crash", "crashing", Map.of()));
    fixture.put(watch("crash", "crash"));
    Receiver dying = new Receiver("crashing");
    CountDownLatch never = new CountDownLatch(1);
    dying.answer =
        message -> {
          DeliveryFixture.holdOn(never);
          return new SendResult.Delivered("too late");
        };
    try (DeliveryService first = fixture.deliver("one", dying)) {
      alert("crash-1", "crash");
      await().atMost(PATIENCE).until(() -> !dying.received.isEmpty());
    }

    Receiver alive = new Receiver("crashing");
    try (DeliveryService second = fixture.deliver("one", alive)) {
      await().atMost(PATIENCE).until(() -> state("crash/crash-1").equals("delivered"));
    }
    never.countDown();

    assertThat(dying.received).containsExactly("crash/crash-1");
    assertThat(alive.received).containsExactly("crash/crash-1");
  }

  @Test
  void a_dead_destination_delays_neither_the_others_of_its_kind_nor_other_kinds() throws Exception {
    fixture.put(new Destination("stuck", "slow", Map.of()));
    fixture.put(new Destination("quick", "slow", Map.of()));
    fixture.put(watch("both", "stuck", "quick", "nowhere"));
    Receiver slow = new Receiver("slow");
    CountDownLatch never = new CountDownLatch(1);
    slow.answer =
        message -> {
          if (message.first().destination().equals("stuck")) {
            DeliveryFixture.holdOn(never);
          }
          return new SendResult.Delivered("ok");
        };
    try (DeliveryService service = fixture.deliver("two", slow)) {
      for (int i = 0; i < 30; i++) {
        alert("both-" + i, "both");
      }
      await().atMost(PATIENCE).until(() -> state("quick/both-29").equals("delivered"));
      await().atMost(PATIENCE).until(() -> state("nowhere/both-29").equals("refused"));
      assertThat(state("stuck/both-0")).isEqualTo("waiting");
      never.countDown();
      await().atMost(PATIENCE).until(() -> state("stuck/both-29").equals("delivered"));
    }
    assertThat(slow.received).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void two_workers_share_the_destinations_and_every_alert_ends_once() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ids.add("shared-" + i);
      fixture.put(new Destination("shared-" + i, "many", Map.of()));
    }
    fixture.put(watch("shared", ids.toArray(String[]::new)));
    Receiver one = new Receiver("many");
    Receiver two = new Receiver("many");
    try (DeliveryService first = fixture.deliver("a", one);
        DeliveryService second = fixture.deliver("b", two)) {
      assertThat(first.awaitRunning(PATIENCE)).isTrue();
      assertThat(second.awaitRunning(PATIENCE)).isTrue();
      for (int i = 0; i < 25; i++) {
        alert("shared-alert-" + i, "shared");
      }
      await().atMost(PATIENCE).until(() -> fixture.count("delivered", "shared-") == 200);
    }
    List<String> all = new ArrayList<>(one.received);
    all.addAll(two.received);
    assertThat(all).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void a_destination_that_is_gone_is_disabled_and_told_of_nothing_more() throws Exception {
    fixture.put(new Destination("gone", "vanishing", Map.of()));
    fixture.put(watch("gone", "gone"));
    Receiver vanished = new Receiver("vanishing");
    vanished.answer = message -> new SendResult.Gone("answered 410 Gone");
    try (DeliveryService service = fixture.deliver("three", vanished)) {
      alert("gone-1", "gone");
      await().atMost(PATIENCE).until(() -> state("gone/gone-1").equals("refused"));
      alert("gone-2", "gone");
      await().atMost(PATIENCE).until(() -> state("gone/gone-2").equals("refused"));
    }
    assertThat(vanished.received).containsExactly("gone/gone-1");
    assertThat(
            new DeliveryChannels(fixture.connection())
                .all(Channels.DESTINATIONS)
                .get("gone")
                .disabled())
        .contains("410");
  }

  private static Watch watch(String id, String... destinations) {
    return DeliveryFixture.watch(id, null, List.of(), destinations);
  }

  private static void alert(String id, String watch) throws Exception {
    fixture.put(List.of(DeliveryFixture.alert(id, watch, null)));
  }

  private static String state(String key) {
    Notification notification = fixture.outcomes().get(key);
    return notification == null ? "none" : notification.outcome().state();
  }
}
