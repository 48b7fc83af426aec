package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.app.feed.WebFeedOffers;
import newswatch.desk.feeds.FeedChange;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedOffer;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedWish;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.NameLookup;
import newswatch.events.WireName;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import newswatch.ingest.opml.OpmlParser;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.WebRobotsGate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch feed add}: finds what can be polled at addresses, and has it polled. */
@Command(
    name = "add",
    description = {
      "Have sources polled. An address may be that of a site, whose best feed is found (articles before comments,",
      "the page's own language first, one of several forms of the same feed), of a feed, of a sitemap of news,",
      "or of a list of feeds (OPML), which may also be a file. Adding again changes nothing."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch feed add example.org https://example.net/news/",
      "  newswatch feed add https://example.org/rss.xml --title 'The Example' --folder Asia --folder Mining",
      "  newswatch feed add https://example.org/ --as sitemap --full-text always",
      "  newswatch feed add https://example.org/rss.xml --no-check    without a look at what is there",
      "",
      "Exit status: 0 when each address gave a source, 1 when one did not, 2 for wrong usage."
    })
final class FeedAddCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "Addresses, or files of OPML.")
  private List<String> addresses = List.of();

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private EgressOptions egress = new EgressOptions();

  @Option(names = "--title", description = "What you call it. Default: what it calls itself.")
  private @Nullable String title;

  @Option(
      names = "--folder",
      paramLabel = "PATH",
      description = "A folder to sort it under, such as Asia/Afghanistan; may be given again.")
  private @Nullable List<String> folders;

  @Option(
      names = "--interval",
      paramLabel = "MINUTES",
      description = "Between two polls. Default: as often as it has something new.")
  private @Nullable Integer minutes;

  @Option(
      names = "--full-text",
      paramLabel = "WHEN",
      converter = FullTextConverter.class,
      description = {
        "Whether the page behind an entry is fetched: auto (where the entry is a teaser), always or never.",
        "Default: auto"
      })
  private @Nullable FullText fullText;

  @Option(names = "--paused", description = "Do not poll it yet; newswatch feed resume does.")
  private boolean paused;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "Take a feed, or a sitemap. Default: the best of what is there.")
  private @Nullable FeedKind kind;

  @Option(names = "--all", description = "Take all feeds of a site but those of comments.")
  private boolean all;

  @Option(names = "--no-check", description = "Take the address as it is, and fetch nothing.")
  private boolean noCheck;

  FeedAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    FeedWish wish =
        new FeedWish(
            new FeedChange(title, folders, null, fullText, minutes, paused ? true : null),
            kind,
            !noCheck,
            all);
    List<FeedOffer> good = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    FeedOffers offers;
    EgressSettings settings = egress.settings(surroundings);
    InstantSource clock = Clock.systemUTC();
    try (var client = new EgressClient(settings, NameLookup.system());
        var ordered =
            new OrderedAnswers<Asked>(AT_ONCE, asked -> statuses.add(tell(asked, good)))) {
      var robots = new WebRobotsGate(client, new RobotsParser(settings.product()), clock);
      offers = new WebFeedOffers(client, robots, clock);
      for (String address : addresses) {
        ordered.ask(() -> new Asked(address, offer(address, offers, wish)));
      }
      ordered.finish();
    }
    int status = statuses.stream().max(Integer::compare).orElse(ExitStatus.DONE);
    return good.isEmpty()
        ? status
        : FeedCommand.with(kafka, surroundings, desk -> Math.max(status, add(desk, offers, good)));
  }

  private int add(FeedDesk desk, FeedOffers offers, List<FeedOffer> good) {
    List<FeedSource> sources = good.stream().flatMap(o -> o.sources().stream()).toList();
    int status = FeedCommand.report(surroundings, desk.add(sources));
    for (FeedOffer offer : good) {
      status = Math.max(status, FeedListCommands.keep(surroundings, desk, offers, offer, false));
    }
    return status;
  }

  private record Asked(String address, FeedOffer offer) {}

  private static FeedOffer offer(String address, FeedOffers offers, FeedWish wish) {
    Path file = address.contains("://") ? null : file(address);
    if (file == null) {
      return offers.at(address, wish);
    }
    try {
      return Files.size(file) > OpmlParser.LARGEST
          ? FeedOffer.nothing("over %,d bytes; split it".formatted(OpmlParser.LARGEST))
          : offers.in(Files.readAllBytes(file), wish);
    } catch (IOException e) {
      return FeedOffer.nothing("cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable Path file(String address) {
    try {
      Path path = Path.of(address);
      return Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private int tell(Asked asked, List<FeedOffer> good) {
    FeedOffer offer = asked.offer();
    if (offer.how() != null) {
      say(asked.address() + ": " + offer.how());
    }
    offer.others().forEach(other -> say("also there, not taken: " + other));
    offer.faults().forEach(fault -> say(asked.address() + ": " + fault));
    if (!offer.sources().isEmpty() || offer.list() != null) {
      good.add(offer);
    }
    return offer.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
  }

  /** Titles are those of strangers. */
  private void say(String message) {
    surroundings.say(TerminalText.clean(message));
  }

  /** Reads {@code sitemap}. */
  static final class KindConverter implements ITypeConverter<FeedKind> {
    @Override
    public FeedKind convert(String text) {
      return read(FeedKind.class, "kind of source", text);
    }
  }

  /** Reads {@code always}. */
  static final class FullTextConverter implements ITypeConverter<FullText> {
    @Override
    public FullText convert(String text) {
      return read(FullText.class, "use of full texts", text);
    }
  }

  private static <E extends Enum<E>> E read(Class<E> type, String what, String text) {
    try {
      return WireName.read(type, what, text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
