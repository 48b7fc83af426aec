package newswatch.app.delivery;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.alerts.deliver.webhook.WebhookKind;
import newswatch.app.delivery.DeliveringProcess.Manner;
import newswatch.events.Alert;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks while one instance takes over from another, in order or after a kill. */
class HandOverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int DESTINATIONS = 8;
  private static final int STORIES = 3;
  private static final int ALERTS = 12;
  private static final String HEAP = "-Xmx128m";

  @TempDir static Path folder;

  private static DeliveryFixture fixture;

  private HookServer hooks;

  @BeforeAll
  static void startBroker() throws Exception {
    fixture = DeliveryFixture.start(folder);
  }

  @AfterAll
  static void stopBroker() {
    fixture.close();
  }

  @BeforeEach
  void startServer() throws Exception {
    hooks = new HookServer();
  }

  @AfterEach
  void stopServer() {
    hooks.close();
  }

  @Test
  void a_process_that_is_killed_between_sending_and_recording_sends_again_under_the_same_id()
      throws Exception {
    fixture.put(DeliveryFixture.webhook("killed", hooks.url("killed"), null));
    fixture.put(DeliveryFixture.eachArticle("killed", "killed"));
    try (DeliveringProcess dying = process(Manner.STOP_BEFORE_RECORDING, "mortal")) {
      fixture.put(alerts("killed"));
      await().atMost(PATIENCE).until(() -> hooks.ids("killed").size() == 1);
      dying.kill();
    }
    assertThat(fixture.count("delivered", "killed")).isZero();

    try (DeliveringProcess next = process(Manner.DELIVER, "mortal")) {
      await().atMost(PATIENCE).until(() -> fixture.count("delivered", "killed") == ALERTS);
      assertThat(next.isAlive()).isTrue();
    }

    List<HookServer.Arrival> arrivals = hooks.arrivals();
    assertThat(arrivals).hasSize(ALERTS + 1);
    assertThat(arrivals.get(1).id()).isEqualTo(arrivals.get(0).id());
    assertThat(arrivals.get(1).body()).isEqualTo(arrivals.get(0).body());
    assertThat(arrivals.stream().skip(1).map(HookServer.Arrival::id)).doesNotHaveDuplicates();
    assertThat(delivered("killed")).hasSize(ALERTS).doesNotHaveDuplicates();
  }

  @Test
  void slow_messages_survive_an_instance_that_joins_and_one_that_leaves() throws Exception {
    String[] destinations = destinations("joined");
    Gate gate = new Gate();
    hooks.answering(gate);
    DeliveryService leaving = fixture.deliver(null, webhooks());
    fixture.put(alerts("joined"));
    await().atMost(PATIENCE).until(() -> hooks.arrivals().size() >= DESTINATIONS);
    try (DeliveryService joining = fixture.deliver(null, webhooks())) {
      assertThat(joining.awaitRunning(PATIENCE)).isTrue();
      // What the second one has taken over, it sends while the first one still waits for answers.
      await().atMost(PATIENCE).until(() -> hooks.arrivals().size() > DESTINATIONS);
      gate.open();
      await()
          .atMost(PATIENCE)
          .until(() -> fixture.count("delivered", "joined") > DESTINATIONS * STORIES);
      gate.close();
      leaving.close();
      gate.open();
      await().atMost(PATIENCE).until(() -> allDelivered("joined"));
    } finally {
      gate.open();
      leaving.close();
    }
    assertEverythingArrivedInOrder("joined", destinations);
  }

  @Test
  void slow_messages_survive_a_kill_of_one_of_two_instances() throws Exception {
    String[] destinations = destinations("cut");
    Gate gate = new Gate();
    hooks.answering(gate);
    try (DeliveringProcess dying = process(Manner.DELIVER, "first")) {
      fixture.put(alerts("cut"));
      await().atMost(PATIENCE).until(() -> hooks.arrivals().size() >= DESTINATIONS);
      try (DeliveryService staying = fixture.deliver(null, webhooks())) {
        assertThat(staying.awaitRunning(PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> hooks.arrivals().size() > DESTINATIONS);
        dying.kill();
        gate.open();
        await().atMost(PATIENCE).until(() -> allDelivered("cut"));
      }
    }
    assertEverythingArrivedInOrder("cut", destinations);
  }

  /** Holds every answer back while it is closed. */
  private static final class Gate implements HookServer.Answer {
    private volatile CountDownLatch opened = new CountDownLatch(1);

    void open() {
      opened.countDown();
    }

    void close() {
      opened = new CountDownLatch(1);
    }

    @Override
    public int to(HookServer.Arrival arrival) throws InterruptedException {
      opened.await();
      return 204;
    }
  }

  private String[] destinations(String prefix) throws Exception {
    String[] ids =
        IntStream.range(0, DESTINATIONS).mapToObj(i -> prefix + "-" + i).toArray(String[]::new);
    for (String id : ids) {
      fixture.put(DeliveryFixture.webhook(id, hooks.url(id), null));
    }
    fixture.put(DeliveryFixture.eachArticle(prefix, ids));
    return ids;
  }

  /** Alerts of a watch, in turn on each of its stories. */
  private static List<Alert> alerts(String watch) {
    return IntStream.range(0, ALERTS)
        .mapToObj(
            i ->
                DeliveryFixture.alert(
                    "%s-%02d".formatted(watch, i), watch, watch + "-story-" + i % STORIES))
        .toList();
  }

  private static boolean allDelivered(String prefix) {
    return fixture.count("delivered", prefix) == (long) DESTINATIONS * ALERTS;
  }

  private void assertEverythingArrivedInOrder(String watch, String... destinations) {
    Map<String, String> bodies = new HashMap<>();
    for (HookServer.Arrival arrival : hooks.arrivals()) {
      String known = bodies.putIfAbsent(arrival.destination() + "/" + arrival.id(), arrival.body());
      assertThat(known).as("the same message under the same id").isIn(null, arrival.body());
    }
    List<Notification> made =
        fixture.outcomes().values().stream()
            .filter(notification -> notification.alert().watch().id().equals(watch))
            .sorted(comparing(Notification::since).thenComparing(Notification::key))
            .toList();
    assertThat(made)
        .hasSize(DESTINATIONS * ALERTS)
        .allMatch(notification -> notification.outcome() instanceof Outcome.Delivered);
    for (String destination : destinations) {
      for (int story = 0; story < STORIES; story++) {
        List<String> expected = ofStory(made, destination, watch + "-story-" + story);
        assertThat(hooks.ids(destination).stream().distinct())
            .as(
                "%s, story %d, in the order in which the notifications were made",
                destination, story)
            .filteredOn(expected::contains)
            .isEqualTo(expected);
      }
    }
  }

  private static List<String> ofStory(List<Notification> made, String destination, String story) {
    return made.stream()
        .filter(notification -> notification.destination().equals(destination))
        .filter(notification -> notification.subject().equals(story))
        .map(notification -> notification.alert().id())
        .toList();
  }

  /** The keys of what was recorded as delivered, as often as it was. */
  private static List<String> delivered(String destination) {
    List<String> keys = new ArrayList<>();
    for (Notification notification : fixture.history()) {
      if (notification.destination().equals(destination)
          && notification.outcome() instanceof Outcome.Delivered) {
        keys.add(notification.key());
      }
    }
    return keys;
  }

  private DeliveringProcess process(Manner manner, String instance) throws Exception {
    return DeliveringProcess.start(fixture.connection(), hooks.port(), manner, instance, HEAP);
  }

  private WebhookKind webhooks() {
    return DeliveryFixture.webhooks(hooks.port(), Clock.systemUTC());
  }
}
