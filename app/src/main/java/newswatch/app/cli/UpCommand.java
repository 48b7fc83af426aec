package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import newswatch.app.delivery.Undelivered;
import newswatch.app.up.CannotStartException;
import newswatch.app.up.RunningNewswatch;
import newswatch.app.up.UpSettings;
import newswatch.egress.EgressSettings;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.websub.PublicAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswatch up}: the whole system in one process. */
@Command(
    name = "up",
    description = {
      "Run everything in one process: Kafka, ingest, enrichment, alerts and the desk.",
      "The first start loads the starter topics, actors and watches and replays the seed corpus.",
      "Prints the desk's address and one line for each alert. Ctrl-C stops it; a restart on the same",
      "data keeps everything and alerts nothing twice. Files put into DIR/inbox are read as they appear."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch up",
      "  newswatch up --data ~/newswatch --port 0",
      "  newswatch up --destinations hooks.yaml",
      "  newswatch up --kafka broker1:9092,broker2:9092",
      "  newswatch up --contact news@example.org --allow-network 10.0.0.0/8",
      "  newswatch up --public-address https://news.example.org     (hubs tell of news in feeds)",
      "  newswatch up --once --data /tmp/try       (stops when the seed corpus is through)"
    })
final class UpCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept. Default: ./data")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The desk's port; 0 takes any free one. Default: 8080")
  private int port = 8080;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "A running cluster to use instead of the embedded broker.")
  private @Nullable String kafka;

  @Option(
      names = "--push-token",
      paramLabel = "REFERENCE",
      description =
          "The token of programs that send documents to POST /documents; env:NAME or file:PATH."
              + " Default: the one in DIR/push-token, which the first start makes.")
  private @Nullable String pushToken;

  @Option(names = "--no-seeds", description = "Start without the starter rules and documents.")
  private boolean noSeeds;

  @Option(
      names = "--once",
      description =
          "Stop when everything that is there now is through and every destination that can be told"
              + " now was; says what waits for later.")
  private boolean once;

  @Mixin private EgressOptions egress = new EgressOptions();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();

  @Mixin private HubOptions hubs = new HubOptions();

  UpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw CommandFailure.usage("--port " + port + " is no port: expected 0 to 65535");
    }
    EgressSettings out = egress.settings(surroundings);
    PublicAddress publicAddress = hubs.publicAddress();
    KafkaConnection cluster = kafka == null ? null : KafkaOptions.to(kafka);
    if (cluster != null) {
      KafkaOptions.checkAnswers(cluster);
    }
    var settings =
        new UpSettings(
            data,
            port,
            cluster,
            noSeeds ? null : surroundings.seeds(),
            out,
            pushToken == null ? null : surroundings.secret("--push-token", pushToken),
            publicAddress,
            hubs.secret(surroundings),
            delivery.settings(surroundings));
    var progress = new TerminalProgress(surroundings);
    try {
      var terminal =
          new RunningNewswatch.Terminal(surroundings.out(), surroundings.outIsTerminal(), progress);
      RunningNewswatch running = RunningNewswatch.start(settings, terminal, Clock.systemUTC());
      if (once) {
        return runOnce(running);
      }
      UntilStopped.await(running, UntilStopped.SYSTEM);
      return ExitStatus.DONE;
    } catch (CannotStartException e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()));
    }
  }

  private int runOnce(RunningNewswatch running) throws InterruptedException {
    try (running) {
      Undelivered left =
          running
              .awaitQuiet()
              .orElseThrow(
                  () ->
                      CommandFailure.failed(
                          "a service stood still for a minute; --verbose logs more"));
      if (!left.isNothing()) {
        surroundings.say(left.describe());
      }
      return ExitStatus.DONE;
    }
  }
}
