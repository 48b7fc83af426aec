package newswatch.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.work.DeliveryWorker;
import newswatch.app.channel.GroupProgress;
import newswatch.app.delivery.DeliveringProcess.Manner;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand alerts at once to one webhook, from a process whose heap could not hold them. */
class BurstIT {
  private static final int ALERTS = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Of an alert, so that all of them together are more than twice the heap. */
  private static final int CHARACTERS = 5_000;

  private static final String HEAP = "-Xmx48m";

  private static final String GROUP = DeliveryWorker.group("webhook");

  @TempDir Path folder;

  private DeliveryFixture fixture;
  private HookServer hooks;

  @BeforeEach
  void start() throws Exception {
    fixture = DeliveryFixture.start(folder);
    hooks = new HookServer();
  }

  @AfterEach
  void stop() {
    hooks.close();
    fixture.close();
  }

  @Test
  void all_arrive_once_as_fast_as_they_are_taken_and_the_lag_is_seen() throws Exception {
    double seconds = deliver(null, Manner.DELIVER);
    System.out.printf("%d alerts in %.1f s, %.0f a second%n", ALERTS, seconds, ALERTS / seconds);
  }

  @Test
  void all_arrive_once_and_no_more_a_minute_than_the_destination_allows() throws Exception {
    int perMinute = 1_200;
    double seconds = deliver(perMinute, Manner.FAST);
    System.out.printf("%d alerts in %.1f s with a limit, sixty times as fast%n", ALERTS, seconds);

    NavigableMap<Long, Integer> bySecond = new TreeMap<>();
    hooks.arrivals().forEach(arrival -> bySecond.merge(arrival.second(), 1, Integer::sum));
    for (long second : bySecond.keySet()) {
      int within = bySecond.subMap(second, second + 60).values().stream().mapToInt(n -> n).sum();
      // What was decided on in one minute may leave at the beginning of the next: one batch.
      assertThat(within).as("from %d", second).isLessThanOrEqualTo(perMinute + 50);
    }
  }

  /** Delivers all, and returns the seconds from the first arrival to the last. */
  private double deliver(@Nullable Integer perMinute, Manner manner) throws Exception {
    fixture.put(DeliveryFixture.webhook("hook", hooks.url("hook"), perMinute));
    fixture.put(DeliveryFixture.eachArticle("burst", "hook"));
    List<Alert> alerts = alerts();
    fixture.put(alerts);
    try (DeliveringProcess process =
            DeliveringProcess.start(fixture.connection(), hooks.port(), manner, "burst", HEAP);
        GroupProgress groups =
            new GroupProgress(fixture.connection(), System::nanoTime, PATIENCE)) {
      await().atMost(PATIENCE).until(() -> !hooks.arrivals().isEmpty());
      long began = System.nanoTime();
      await().atMost(PATIENCE).until(() -> hooks.arrivals().size() > ALERTS / 10);
      assertThat(groups.lag(GROUP, Channels.NOTIFICATIONS))
          .as("what waits is seen as lag")
          .isGreaterThan(ALERTS / 4);
      await().atMost(PATIENCE).until(() -> hooks.arrivals().size() >= ALERTS);
      double seconds = (System.nanoTime() - began) / 1e9;
      assertThat(groups.await(GROUP, Channels.NOTIFICATIONS)).as("no lag in the end").isTrue();
      assertThat(process.isAlive()).as("the heap was enough").isTrue();
      assertThat(fixture.count("delivered", "hook")).isEqualTo(ALERTS);
      assertThat(hooks.ids("hook"))
          .containsExactlyInAnyOrderElementsOf(alerts.stream().map(Alert::id).toList());
      return seconds;
    }
  }

  private static List<Alert> alerts() {
    String text = "x".repeat(CHARACTERS);
    Evidence passage = new Evidence(Evidence.TEXT, 0, CHARACTERS, text);
    return IntStream.range(0, ALERTS)
        .mapToObj(
            i -> DeliveryFixture.alert("burst-" + i, "burst", null).showing(List.of(), passage))
        .toList();
  }
}
