package newswatch.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.app.replay.Replay;
import newswatch.app.replay.ReplaySpeed;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same news once more through the whole system. */
class ReplayTwiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ARTICLES = 40;

  private static final String WATCHES =
      """
      - id: copper
        query: copper
        notify: [console, nowhere]
      - id: tin
        query: tin
        notify: [console, nowhere]
        every: article
      """;

  @TempDir Path folder;

  @Test
  void alerts_times_destinations_are_the_notifications_and_a_second_replay_adds_none()
      throws Exception {
    Path seeds = folder.resolve("seeds");
    Path articles = Files.createDirectories(seeds.resolve("documents"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve("article-%02d.txt".formatted(i)),
          "Report %d on copper\n\nOf mine %d comes %s."
              .formatted(i, i, i % 2 == 0 ? "tin" : "zinc"));
    }
    for (String rules : List.of("taxonomy.yaml", "actors.yaml")) {
      Files.copy(UpFixture.ROOT.resolve("seeds").resolve(rules), seeds.resolve(rules));
    }
    Files.writeString(seeds.resolve("watches.yaml"), WATCHES);
    try (UpFixture up = new UpFixture(folder.resolve("data"), seeds)) {
      assertThat(up.running().awaitQuiet()).isPresent();
      List<Alert> alerts = up.all(Channels.ALERTS);
      assertThat(alerts).hasSize(ARTICLES + ARTICLES / 2);
      List<Notification> history = up.all(Channels.NOTIFICATIONS);
      assertThat(states(history).values().stream().mapToInt(n -> n).sum())
          .as("each watch names two destinations: %s", states(history))
          .isEqualTo(2 * alerts.size());
      assertThat(states(history)).containsOnlyKeys("delivered", "refused");
      List<String> lines = up.alertLines();

      replay(up, articles);

      assertThat(up.all(Channels.ALERTS)).isEqualTo(alerts);
      assertThat(up.all(Channels.NOTIFICATIONS)).isEqualTo(history);
      assertThat(up.alertLines()).isEqualTo(lines);
    }
  }

  private static void replay(UpFixture up, Path articles) throws InterruptedException {
    var replay =
        new Replay(
            up.connection(),
            ReplaySpeed.MAX,
            (location, accepted, rejected) -> {},
            Clock.systemUTC(),
            System::nanoTime);
    assertThat(replay.run(List.of(articles), PATIENCE)).isPresent();
    assertThat(up.running().awaitQuiet()).isPresent();
  }

  private static Map<String, Integer> states(List<Notification> history) {
    Map<String, Notification> last = new HashMap<>();
    history.forEach(notification -> last.put(notification.key(), notification));
    Map<String, Integer> states = new HashMap<>();
    last.values().forEach(n -> states.merge(n.outcome().state(), 1, Integer::sum));
    return states;
  }
}
