package newswatch.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.app.replay.Replay;
import newswatch.app.replay.ReplaySpeed;
import newswatch.events.Alert;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch replay}: files through the running system. */
@Command(
    name = "replay",
    description = {
      "Publish files and folders into the running system and say what became of them.",
      "Waits until they are through: how many were accepted, tagged, duplicate and rejected, and which",
      "alerts they gave.",
      "The counts balance: accepted = tagged + rejected; what had been through before is a duplicate."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch replay                          the seed corpus",
      "  newswatch replay ~/articles --json",
      "  newswatch replay archive.ndjson --speed 60x    an hour of news in a minute"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders. Default: the seed corpus")
  private List<Path> paths = List.of();

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      converter = SpeedName.class,
      description = "max, realtime or a factor such as 60x, by publication times. Default: max")
  private ReplaySpeed speed = ReplaySpeed.MAX;

  @Option(names = "--json", description = "The counts as one JSON object, without the alerts.")
  private boolean json;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long a service may stand still before the wait is given up. Default: 60")
  private int patience = 60;

  ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Path> given = paths.isEmpty() ? List.of(surroundings.seeds().resolve("documents")) : paths;
    for (Path path : given) {
      if (!Files.exists(path)) {
        throw CommandFailure.usage(path + ": no such file or folder");
      }
    }
    KafkaConnection connection = kafka.connect(surroundings);
    TerminalProgress progress = new TerminalProgress(surroundings);
    Replay replay = new Replay(connection, speed, progress, Clock.systemUTC(), System::nanoTime);
    Replay.Result result =
        replay
            .run(given, Duration.ofSeconds(patience))
            .orElseThrow(
                () ->
                    CommandFailure.unavailable(
                        "the documents are published, but enrichment or alerting stood still for %d s: are both running?"
                            .formatted(patience)));
    progress.finish();
    if (json) {
      surroundings.print(Json.line(result.summary()));
    } else {
      result.alerts().forEach(alert -> surroundings.print(line(alert)));
      surroundings.print(result.summary().describe());
    }
    return result.summary().rejected() == 0 ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
  }

  private static String line(Alert alert) {
    return "alert %s  %s  %s"
        .formatted(alert.id(), alert.watch().id(), alert.document().title().replace('\n', ' '));
  }

  /** Speeds as people write them. */
  static final class SpeedName implements ITypeConverter<ReplaySpeed> {
    @Override
    public ReplaySpeed convert(String text) {
      try {
        return ReplaySpeed.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
