package newswatch.app.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product, killed and stopped as operating systems do it. */
class CrashIT {
  private static final int FILES = 600;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void kills_in_mid_replay_lose_nothing_and_alert_nothing_twice() throws Exception {
    Path data = folder.resolve("data");
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          inbox.resolve("file-%03d.txt".formatted(i)),
          "Report %d\n\nWork at Mes Aynak, number %d.".formatted(i, i));
    }
    Set<String> printed = new HashSet<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      int wanted = printed.size() + 20;
      Path output = folder.resolve(kill + ".out");
      try (NewswatchProcess up =
          NewswatchProcess.start(output, "up", "--data", data.toString(), "--port", "0")) {
        int before = printed.size();
        await().atMost(PATIENCE).until(() -> before + mesAynak(up.alertLines()).size() > wanted);
        up.kill();
        printed.addAll(mesAynak(up.alertLines()));
      }
    }
    assertThat(printed).as("the kills came in the middle").hasSizeLessThan(FILES);

    try (UpFixture up = new UpFixture(data, UpFixture.ROOT.resolve("seeds"))) {
      assertThat(up.running().awaitQuiet()).isPresent();
      List<Alert> alerts = up.all(Channels.ALERTS);
      assertThat(alerts).extracting(Alert::id).doesNotHaveDuplicates();
      assertThat(alerts)
          .filteredOn(alert -> alert.document().title().startsWith("Report "))
          .extracting(alert -> alert.document().title())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, FILES).mapToObj(i -> "Report " + i).toList());
      printed.addAll(mesAynak(up.alertLines()));
      assertThat(printed).as("every alert was told").hasSize(FILES);
    }
  }

  @Test
  void sigterm_stops_everything_within_five_seconds_and_a_second_process_is_refused_before()
      throws Exception {
    Path data = folder.resolve("data");
    try (NewswatchProcess up =
        NewswatchProcess.start(
            folder.resolve("1.out"), "up", "--data", data.toString(), "--port", "0")) {
      await().atMost(PATIENCE).until(() -> !up.alertLines().isEmpty());
      try (NewswatchProcess second =
          NewswatchProcess.start(
              folder.resolve("2.out"), "up", "--data", data.toString(), "--port", "0")) {
        assertThat(second.exitStatus(30)).isEqualTo(1);
      }
      up.terminate();
      assertThat(up.exitStatus(5)).as("143 is the end by SIGTERM").isEqualTo(143);
    }
    assertThat(data.resolve("running.json")).doesNotExist();
  }

  private static List<String> mesAynak(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("  mes-aynak  ") && line.contains("  Report "))
        .map(line -> line.substring(line.indexOf("  mes-aynak")))
        .toList();
  }
}
