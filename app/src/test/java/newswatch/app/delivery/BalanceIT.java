package newswatch.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Every;
import newswatch.events.rules.Mute;
import newswatch.events.rules.Watch;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alerts times destinations are the outcomes, at every moment of a run in which all of them occur.
 */
class BalanceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** So fast does time pass, from long ago on: what is given up takes days. */
  private static final int SPEED = 40_000;

  private static final int ALERTS = 4;
  private static final int STORIES = 2;

  @TempDir Path folder;

  @Test
  void every_alert_ends_once_for_each_destination_live_and_after_a_restart() throws Exception {
    InstantSource clock = fastClock();
    try (DeliveryFixture fixture = DeliveryFixture.start(folder);
        HookServer hooks = new HookServer()) {
      hooks.answering(
          arrival ->
              switch (arrival.destination()) {
                case "dead" -> 503;
                case "gone" -> 410;
                default -> 204;
              });
      List<Watch> watches = rules(fixture, hooks, clock.instant());
      List<Alert> alerts = new ArrayList<>();
      watches.forEach(watch -> alerts.addAll(alerts(watch.id())));
      Set<String> expected = keys(watches, alerts);

      try (DeliveryService first = deliver(fixture, hooks, clock)) {
        assertThat(first.awaitRunning(PATIENCE)).isTrue();
        fixture.put(alerts);
        patiently().until(() -> fixture.outcomes().keySet().equals(expected));
        patiently().until(() -> fixture.count("delivered", "good") > STORIES);
        assertThat(states(fixture, all -> true)).as("live").containsKey("waiting");
      }
      assertThat(fixture.outcomes().keySet()).as("stopped").isEqualTo(expected);

      try (DeliveryService second = deliver(fixture, hooks, clock)) {
        assertThat(second.awaitRunning(PATIENCE)).isTrue();
        patiently().until(() -> fixture.count("waiting", "") == 0);
      }
      Map<String, Notification> outcomes = fixture.outcomes();
      assertThat(outcomes.keySet()).as("in the end").isEqualTo(expected);
      assertThat(states(fixture, all -> true))
          .containsOnlyKeys("delivered", "folded", "muted", "refused", "given-up");
      assertOutcomesAreTrue(outcomes.values(), fixture, hooks);
    }
  }

  private static void assertOutcomesAreTrue(
      Collection<Notification> outcomes, DeliveryFixture fixture, HookServer hooks) {
    for (String destination : List.of("good", "digest", "dead", "gone", "disabled", "private")) {
      Set<String> told = new TreeSet<>();
      for (Notification notification : outcomes) {
        if (notification.destination().equals(destination)
            && notification.outcome() instanceof Outcome.Delivered delivered) {
          told.add(delivered.message());
        }
      }
      Collection<String> arrived = hooks.ids(destination);
      if (!destination.equals("dead") && !destination.equals("gone")) {
        assertThat(arrived).as(destination).containsExactlyInAnyOrderElementsOf(told);
      } else {
        assertThat(told).as(destination).isEmpty();
        assertThat(arrived).as(destination).isNotEmpty();
      }
    }
    assertThat(states(fixture, n -> n.alert().watch().id().equals("muted")))
        .isEqualTo(Map.of("muted", ALERTS));
    assertThat(states(fixture, n -> n.destination().equals("dead")))
        .isEqualTo(Map.of("given-up", ALERTS));
    for (String refusing : List.of("gone", "disabled", "private", "nowhere")) {
      assertThat(states(fixture, n -> n.destination().equals(refusing)))
          .as(refusing)
          .isEqualTo(Map.of("refused", ALERTS));
    }
    Set<String> told =
        outcomes.stream()
            .filter(notification -> notification.outcome() instanceof Outcome.Delivered)
            .map(Notification::key)
            .collect(Collectors.toSet());
    assertThat(outcomes)
        .filteredOn(notification -> notification.outcome() instanceof Outcome.Folded)
        .isNotEmpty()
        .allMatch(
            notification ->
                told.contains(
                    notification.destination()
                        + "/"
                        + ((Outcome.Folded) notification.outcome()).into()),
            "folded into what was delivered");
  }

  private static List<Watch> rules(DeliveryFixture fixture, HookServer hooks, Instant now)
      throws Exception {
    for (String id : List.of("good", "dead", "gone")) {
      fixture.put(DeliveryFixture.webhook(id, hooks.url(id), null));
    }
    fixture.put(
        DeliveryFixture.webhook("private", "http://10.0.0.1:" + hooks.port() + "/private", null));
    fixture.put(
        DeliveryFixture.webhook("disabled", hooks.url("disabled"), null)
            .withDisabled("on holiday"));
    Destination plain = DeliveryFixture.webhook("digest", hooks.url("digest"), null);
    fixture.put(
        new Destination(
            plain.id(),
            plain.kind(),
            plain.settings(),
            null,
            Every.parse("digest(daily 07:30 UTC)"),
            null,
            null));
    Instant later = now.plus(Duration.ofDays(3_650));
    fixture.put(
        Channels.MUTES,
        Map.of("m", new Mute("m", "muted", null, null, Map.of(), later, "desk", null)));
    List<Watch> watches =
        List.of(
            DeliveryFixture.watch(
                "stories", null, List.of(), "good", "dead", "disabled", "digest", "nowhere"),
            DeliveryFixture.eachArticle("articles", "good", "gone", "private"),
            DeliveryFixture.watch("weaker", null, List.of("stories"), "good"),
            DeliveryFixture.watch("muted", null, List.of(), "good"));
    for (Watch watch : watches) {
      fixture.put(watch);
    }
    return watches;
  }

  /** Each story comes in as many copies as there are more alerts than stories. */
  private static List<Alert> alerts(String watch) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < ALERTS; i++) {
      alerts.add(DeliveryFixture.alert(watch + "-" + i, watch, "story-" + i % STORIES));
    }
    return alerts;
  }

  private static Set<String> keys(List<Watch> watches, List<Alert> alerts) {
    Set<String> keys = new TreeSet<>();
    for (Watch watch : watches) {
      for (Alert alert : alerts) {
        if (alert.watch().id().equals(watch.id())) {
          watch.destinations().forEach(id -> keys.add(id + "/" + alert.id()));
        }
      }
    }
    return keys;
  }

  private static Map<String, Integer> states(
      DeliveryFixture fixture, Predicate<Notification> wanted) {
    Map<String, Integer> states = new TreeMap<>();
    fixture.outcomes().values().stream()
        .filter(wanted)
        .forEach(notification -> states.merge(notification.outcome().state(), 1, Integer::sum));
    return states;
  }

  private static DeliveryService deliver(
      DeliveryFixture fixture, HookServer hooks, InstantSource clock) {
    return DeliveryFixture.deliver(
        fixture.connection(), "one", DeliveryFixture.webhooks(hooks.port(), clock), clock);
  }

  /** The whole log is read each time. */
  private static ConditionFactory patiently() {
    return await().pollInterval(Duration.ofMillis(500)).atMost(PATIENCE);
  }

  private static InstantSource fastClock() {
    long began = System.nanoTime();
    Instant start = Instant.now().minus(Duration.ofDays(3_650));
    return () -> start.plusNanos((System.nanoTime() - began) * SPEED);
  }
}
