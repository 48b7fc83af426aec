package newswatch.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import newswatch.app.feed.FeedLines;
import newswatch.desk.feeds.FeedChange;
import newswatch.desk.feeds.FeedDecision;
import newswatch.desk.feeds.FeedDecision.Change;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedReport;
import newswatch.desk.feeds.FeedStore;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswatch feed}: the addresses that news comes from. */
@Command(
    name = "feed",
    description = "The addresses that news comes from.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  newswatch feed add example.org                       a site: its best feed is found and polled",
      "  newswatch feed add https://example.org/feed.xml --folder Asia/Afghanistan --interval 30",
      "  newswatch feed add https://example.org/ --as sitemap",
      "  newswatch feed list                                  how each one does; --failing for those that do not",
      "  newswatch feed list --json | jq -r 'select(.perDay > 100).title'",
      "  newswatch feed pause https://example.org/feed.xml    leave it alone; resume goes on",
      "  newswatch feed import my-feeds.opml                  from another feed reader",
      "  newswatch feed export > my-feeds.opml",
      "  newswatch feed check https://example.org/feed.xml    whether it would be fetched, and what is there",
      "  newswatch feed robots https://example.org/news       whether robots.txt lets newswatch fetch it",
      "",
      "docs/sources.md says how sources are found and what their states mean."
    })
final class FeedCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAMES = "ID|ADDRESS";

  private final Surroundings surroundings;
  private final InstantSource clock = Clock.systemUTC();

  @Spec private @Nullable CommandSpec spec;

  FeedCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "expected one of: " + String.join(" ", spec.subcommands().keySet()));
    }
  }

  @Command(name = "list", description = "All sources and how they do.")
  int list(
      @Mixin KafkaOptions kafka,
      @Option(names = "--json", description = "All that is known, one JSON object a line.")
          boolean json,
      @Option(names = "--failing", description = "Only those that somebody should look at.")
          boolean failing) {
    return with(
        kafka,
        surroundings,
        desk -> {
          List<FeedReport> reports =
              desk.reports().stream()
                  .filter(report -> !failing || report.status().needsAttention())
                  .toList();
          if (json) {
            reports.forEach(report -> surroundings.print(Json.line(report)));
          } else {
            FeedLines.table(reports, clock.instant()).forEach(surroundings::print);
          }
          if (reports.isEmpty()) {
            surroundings.say(
                failing
                    ? "no source needs attention"
                    : "there is no source yet: newswatch feed add ADDRESS adds one");
          }
          return ExitStatus.DONE;
        });
  }

  @Command(name = "remove", description = "Poll sources no more; their documents stay.")
  int remove(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = NAMES) List<String> names) {
    return with(kafka, surroundings, desk -> report(surroundings, desk.remove(names)));
  }

  @Command(name = "pause", description = "Leave sources alone until they are resumed.")
  int pause(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = NAMES) List<String> names) {
    FeedChange change = FeedChange.paused(true);
    return with(kafka, surroundings, desk -> report(surroundings, desk.change(names, change)));
  }

  @Command(name = "resume", description = "Poll paused sources again, from now on.")
  int resume(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = NAMES) List<String> names) {
    FeedChange change = FeedChange.paused(false);
    return with(kafka, surroundings, desk -> report(surroundings, desk.change(names, change)));
  }

  @Command(name = "refresh", description = "Poll sources now, whatever their schedule.")
  int refresh(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "1..*", paramLabel = NAMES) List<String> names) {
    return with(kafka, surroundings, desk -> report(surroundings, desk.refresh(names)));
  }

  /** Work on the sources of the running system. */
  static <R> R with(KafkaOptions kafka, Surroundings surroundings, Function<FeedDesk, R> work) {
    try (FeedStore store = new FeedStore(kafka.connect(surroundings), Clock.systemUTC())) {
      store.start();
      if (!store.awaitReady(PATIENCE)) {
        throw CommandFailure.unavailable("the sources could not be read within 20 s");
      }
      return work.apply(new FeedDesk(store));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("interrupted");
    }
  }

  /** Says what came of changes, a line each. */
  static int report(Surroundings surroundings, List<FeedDecision> decisions) {
    int status = ExitStatus.DONE;
    for (FeedDecision decision : decisions) {
      if (decision instanceof FeedDecision.Kept kept && kept.change() != Change.REFRESHED) {
        surroundings.print(Json.line(kept.source()));
      }
      surroundings.say(FeedLines.decided(decision));
      if (decision instanceof FeedDecision.Refused refused) {
        status =
            Math.max(
                status,
                refused.refusal() == FeedDecision.Refusal.BAD_FEED
                    ? ExitStatus.WRONG_USAGE
                    : ExitStatus.SOMETHING_FAILED);
      }
    }
    return status;
  }
}
