package newswatch.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.StartPosition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch tail}: follows a channel as NDJSON. */
@Command(
    name = "tail",
    description = "Follow a channel live as NDJSON, one record a line.",
    footer = {
      "",
      "Examples:",
      "  newswatch tail alerts",
      "  newswatch tail alerts --from beginning --no-follow | jq -r .watch.id | sort | uniq -c",
      "  newswatch tail tagged --from 2025-05-21T00:00:00Z",
      "  newswatch tail rejected --from beginning",
      "  newswatch tail notifications --from beginning --no-follow | jq -r .outcome.state"
    })
final class TailCommand implements Callable<Integer> {
  private static final String PREFIX = "newswatch.";

  private final Surroundings surroundings;

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(
      index = "0",
      paramLabel = "CHANNEL",
      description =
          "documents, tagged, alerts, notifications, rejected, or any other of newswatch's channels (stories, watches, feed-health …)")
  private String channel = "";

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description =
          "beginning, a time (2025-05-21 or 2025-05-21T08:00:00Z; the news's own time) or an offset. Default: only what comes now.")
  private @Nullable String from;

  @Option(
      names = "--no-follow",
      description = "Stop at the present end instead of waiting for more.")
  private boolean noFollow;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
  private long limit = Long.MAX_VALUE;

  TailCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Channel<String, ?> followed = named(channel);
    StartPosition start = startPosition();
    try (ChannelReader reader = ChannelReader.open(kafka.connect(surroundings), followed, start)) {
      long printed = 0;
      while (printed < limit && !(noFollow && reader.atEnd())) {
        for (var record : reader.poll(Duration.ofMillis(200))) {
          if (printed == limit) {
            break;
          }
          if (record.value() != null) {
            surroundings.print(new String(record.value(), StandardCharsets.UTF_8));
            printed++;
          }
          if (surroundings.out().checkError()) {
            return ExitStatus.DONE;
          }
        }
      }
    }
    return ExitStatus.DONE;
  }

  private StartPosition startPosition() {
    if (from == null) {
      return noFollow ? StartPosition.BEGINNING : StartPosition.END;
    }
    return StartPosition.parse(from)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "--from %s is neither beginning, nor a time like 2025-05-21T08:00:00Z, nor an offset"
                        .formatted(from)));
  }

  private static Channel<String, ?> named(String name) {
    return Channels.ALL.stream()
        .filter(c -> c.name().equals(PREFIX + name) || c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "no channel %s; there are: %s"
                        .formatted(
                            name,
                            Channels.ALL.stream()
                                .map(c -> c.name().substring(PREFIX.length()))
                                .collect(Collectors.joining(" ")))));
  }
}
