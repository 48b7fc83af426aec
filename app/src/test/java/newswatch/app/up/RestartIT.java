package newswatch.app.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newswatch.desk.watches.WatchDecision;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchStore;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop in order and a start on the same data. */
class RestartIT {
  private static final Path SEEDS = UpFixture.ROOT.resolve("seeds");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;

  @Test
  void a_restart_finds_everything_alerts_nothing_twice_and_goes_on() throws Exception {
    List<Alert> before;
    try (UpFixture up = new UpFixture(data, SEEDS)) {
      assertThat(up.running().awaitQuiet()).isPresent();
      before = up.all(Channels.ALERTS);
      assertThat(change(up, "mes-aynak", "\"mes aynak\" OR zymurgy")).isEqualTo(2);
    }
    try (UpFixture up = new UpFixture(data, SEEDS)) {
      assertThat(up.running().awaitQuiet()).isPresent();
      assertThat(up.all(Channels.ALERTS)).isEqualTo(before);
      assertThat(up.alertLines()).isEmpty();

      Files.writeString(data.resolve("inbox/new.txt"), "A note on zymurgy.\n\nNothing else.");
      await().atMost(PATIENCE).until(() -> up.alertLines().size() == 1);
      assertThat(up.alertLines()).singleElement().asString().contains("«zymurgy»");
      Alert last =
          up.all(Channels.ALERTS).stream().filter(a -> !before.contains(a)).findAny().orElseThrow();
      assertThat(last.watch().version()).as("the changed watch outlived the restart").isEqualTo(2);
      assertThat(last.taxonomy())
          .as("so did topics and actors")
          .isEqualTo(before.get(0).taxonomy());
    }
  }

  @Test
  void the_same_folder_is_not_used_by_two_at_once() throws Exception {
    try (UpFixture up = new UpFixture(data, null)) {
      assertThat(up.all(Channels.WATCHES)).isEmpty();
      assertThat(assertThrows(CannotStartException.class, () -> new UpFixture(data, null)))
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  private static int change(UpFixture up, String id, String query) throws InterruptedException {
    try (WatchStore store = new WatchStore(up.connection(), Clock.systemUTC())) {
      store.start();
      assertThat(store.awaitReady(PATIENCE)).isTrue();
      WatchDesk desk = new WatchDesk(store);
      Watch now = desk.find(id).orElseThrow();
      WatchDecision decision =
          desk.put(new Watch(id, now.name(), query, now.destinations(), now.version()));
      assertThat(decision).isInstanceOf(WatchDecision.Stored.class);
      return ((WatchDecision.Stored) decision).watch().version();
    }
  }
}
