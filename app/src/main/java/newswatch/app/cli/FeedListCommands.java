package newswatch.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.app.feed.ImportedOutline;
import newswatch.app.feed.WebFeedOffers;
import newswatch.desk.feeds.FeedDecision;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedOffer;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedWish;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.events.json.Json;
import newswatch.ingest.opml.OpmlParser;
import newswatch.ingest.robots.RobotsVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch feed import} and {@code export}: lists of feeds as feed readers have them. */
final class FeedListCommands {
  private static final String STANDARD = "-";

  private final Surroundings surroundings;

  FeedListCommands(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Reads a list. */
  int importList(KafkaOptions kafka, String file, boolean instead, boolean json) {
    FeedOffers offers = offers();
    FeedOffer offer = offers.in(bytes(file), FeedWish.USUAL);
    if (offer.sources().isEmpty() && offer.list() == null) {
      throw CommandFailure.usage(file + ": " + String.join("; ", offer.faults()));
    }
    return FeedCommand.with(
        kafka,
        surroundings,
        desk -> {
          List<FeedDecision> decisions = desk.add(offer.sources());
          int kept = keep(surroundings, desk, offers, offer, instead);
          return Math.max(kept, tell(ImportedOutline.of(decisions, offer.faults()), json));
        });
  }

  /** Keeps the list of an offer, if it comes from one, for the way out. */
  static int keep(
      Surroundings surroundings,
      FeedDesk desk,
      FeedOffers offers,
      FeedOffer offer,
      boolean instead) {
    if (offer.list() == null) {
      return ExitStatus.DONE;
    }
    Optional<String> fault = desk.keep(offer.list(), instead, offers::updated);
    fault.ifPresent(why -> surroundings.say("the list is not kept for export: " + why));
    return fault.isEmpty() ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
  }

  private int tell(List<ImportedOutline> outlines, boolean json) {
    StringBuilder lines = new StringBuilder();
    for (ImportedOutline outline : outlines) {
      lines.append(json ? Json.line(outline) : TerminalText.clean(outline.line())).append('\n');
    }
    surroundings.out().print(lines);
    surroundings.out().flush();
    surroundings.say(ImportedOutline.summary(outlines));
    return outlines.stream().allMatch(ImportedOutline::isGood)
        ? ExitStatus.DONE
        : ExitStatus.SOMETHING_FAILED;
  }

  /** Writes the list of all sources. */
  int export(KafkaOptions kafka, @Nullable Path file) {
    byte[] opml =
        FeedCommand.with(kafka, surroundings, desk -> offers().opml(desk.sources(), desk.lists()));
    if (file == null || file.toString().equals(STANDARD)) {
      surroundings.out().print(new String(opml, StandardCharsets.UTF_8));
      surroundings.out().flush();
      return ExitStatus.DONE;
    }
    try {
      Files.write(file, opml);
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw CommandFailure.failed(file + ": cannot be written: " + e.getMessage());
    }
  }

  /** Files need no web. */
  private static WebFeedOffers offers() {
    return new WebFeedOffers(
        request ->
            new FetchResult.Failed(request.address(), FailureReason.UNREACHABLE, "not asked for"),
        address -> new RobotsVerdict.Unknown("not asked for"),
        Clock.systemUTC());
  }

  private byte[] bytes(String file) {
    try {
      if (file.equals(STANDARD)) {
        return surroundings.in().readNBytes(OpmlParser.LARGEST + 1);
      }
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        return in.readNBytes(OpmlParser.LARGEST + 1);
      }
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + ": cannot be read: is there such a file? (" + e.getMessage() + ")");
    }
  }

  /** {@code newswatch feed import}. */
  @Command(
      name = "import",
      description = {
        "Have all feeds of a list (OPML) polled. Feeds that are there already are only sorted under the list's",
        "folders, too. One wrong outline costs no other. The list itself is kept for export."
      },
      footer = {
        "",
        "Examples:",
        "  newswatch feed import my-feeds.opml",
        "  curl -s https://example.org/feeds.opml | newswatch feed import - --json"
      })
  static final class Import implements Callable<Integer> {
    private final FeedListCommands commands;

    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The list; - is standard input.")
    private String file = STANDARD;

    @Option(
        names = "--replace",
        description = {
          "Forget the heads, empty folders and other outlines of all lists that were imported before.",
          "Their feeds stay."
        })
    private boolean instead;

    @Option(names = "--json", description = "What came of each outline as a JSON object a line.")
    private boolean json;

    Import(Surroundings surroundings) {
      commands = new FeedListCommands(surroundings);
    }

    @Override
    public Integer call() {
      return commands.importList(kafka, file, instead, json);
    }
  }

  /** {@code newswatch feed export}. */
  @Command(
      name = "export",
      description = {
        "Write all sources as a list (OPML 2.0) that feed readers understand, with their folders and settings,",
        "and with all that the lists had that they were imported from."
      },
      footer = {
        "",
        "Examples:",
        "  newswatch feed export my-feeds.opml",
        "  newswatch feed export | newswatch feed import - --kafka other-host:9092"
      })
  static final class Export implements Callable<Integer> {
    private final FeedListCommands commands;

    @Mixin private KafkaOptions kafka = new KafkaOptions();

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "FILE",
        description = "Where to. Default: standard output, as with -")
    private @Nullable Path file;

    Export(Surroundings surroundings) {
      commands = new FeedListCommands(surroundings);
    }

    @Override
    public Integer call() {
      return commands.export(kafka, file);
    }
  }
}
