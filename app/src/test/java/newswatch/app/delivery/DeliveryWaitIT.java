package newswatch.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.events.Alert;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Every;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Waiting for delivery, with destinations that are slow, dead, limited or waiting for the morning.
 */
class DeliveryWaitIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ALERTS = 12;

  @TempDir Path folder;

  @Test
  void what_can_be_sent_now_is_waited_for_and_what_waits_for_later_is_named() throws Exception {
    try (DeliveryFixture fixture = DeliveryFixture.start(folder);
        HookServer hooks = new HookServer()) {
      hooks.answering(
          arrival -> {
            if (arrival.destination().equals("slow")) {
              Thread.sleep(300);
            }
            return arrival.destination().equals("dead") ? 503 : 204;
          });
      fixture.put(DeliveryFixture.webhook("slow", hooks.url("slow"), null));
      fixture.put(DeliveryFixture.webhook("dead", hooks.url("dead"), null));
      fixture.put(DeliveryFixture.webhook("limited", hooks.url("limited"), 5));
      Destination plain = DeliveryFixture.webhook("digest", hooks.url("digest"), null);
      Every everySunday = Every.parse("digest(weekly sunday 04:00 UTC)");
      fixture.put(
          new Destination("digest", "webhook", plain.settings(), null, everySunday, null, null));
      fixture.put(DeliveryFixture.eachArticle("w", "slow", "dead", "limited", "digest", "nowhere"));
      fixture.put(alerts());
      try (DeliveryService service =
          fixture.deliver("one", DeliveryFixture.webhooks(hooks.port(), Clock.systemUTC()))) {
        assertThat(service.awaitRunning(PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> fixture.outcomes().size() == 5 * ALERTS);
        Undelivered left;
        try (var wait =
            new DeliveryWait(fixture.connection(), Clock.systemUTC(), System::nanoTime, PATIENCE)) {
          left = wait.await();
        }

        assertThat(fixture.count("delivered", "slow")).isEqualTo(ALERTS);
        assertThat(left.destinations())
            .extracting(Undelivered.ForDestination::destination)
            .containsExactly("dead", "digest", "limited");
        assertThat(left.destinations())
            .extracting(one -> one.next().reason())
            .containsExactly(WaitReason.RETRY, WaitReason.DIGEST, WaitReason.THROTTLE);
        assertThat(left.describe())
            .startsWith("31 not delivered yet: 12 to dead (retry until ")
            .contains(
                "answered 503), 12 to digest (digest until ", "7 to limited (throttle until ");
      }
    }
  }

  private static List<Alert> alerts() {
    return IntStream.range(0, ALERTS)
        .mapToObj(i -> DeliveryFixture.alert("a-" + i, "w", null))
        .toList();
  }
}
