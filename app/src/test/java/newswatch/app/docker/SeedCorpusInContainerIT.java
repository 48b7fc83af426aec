package newswatch.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import newswatch.app.delivery.DeliverySettings;
import newswatch.app.evaluate.ExpectedDocument;
import newswatch.app.up.RunningNewswatch;
import newswatch.app.up.UpFixture;
import newswatch.app.up.UpSettings;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/** The main job on the Kafka that people run: the official image, not our embedded broker. */
@RequiresDocker
class SeedCorpusInContainerIT {
  private static final Path SEEDS = UpFixture.ROOT.resolve("seeds");

  @Test
  void the_seed_corpus_gives_the_same_alerts_as_on_the_embedded_broker(@TempDir Path data)
      throws Exception {
    try (KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")) {
      kafka.start();
      var cluster = new KafkaConnection(kafka.getBootstrapServers());
      var settings =
          new UpSettings(
              data,
              0,
              cluster,
              SEEDS,
              UpFixture.PUBLIC,
              null,
              null,
              null,
              DeliverySettings.NOTHING_MORE);
      var quiet = new PrintStream(OutputStream.nullOutputStream());
      var terminal =
          new RunningNewswatch.Terminal(quiet, false, (location, accepted, rejected) -> {});
      try (var running = RunningNewswatch.start(settings, terminal, Clock.systemUTC())) {
        assertThat(running.awaitQuiet()).isPresent();
        assertThat(firedOn(cluster)).containsExactlyInAnyOrderElementsOf(expected());
      }
    }
  }

  private static List<String> firedOn(KafkaConnection cluster) {
    List<String> watches = new ArrayList<>();
    ChannelReader.readToEnd(
        cluster,
        Channels.ALERTS,
        StartPosition.BEGINNING,
        alert -> watches.add(alert.watch().id()));
    return watches;
  }

  private static List<String> expected() {
    return ExpectedDocument.readAll(SEEDS.resolve("expected.yaml")).stream()
        .flatMap(document -> document.watches().stream())
        .toList();
  }
}
