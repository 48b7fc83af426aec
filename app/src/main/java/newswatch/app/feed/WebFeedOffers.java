package newswatch.app.feed;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.desk.feeds.FeedOffer;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedWish;
import newswatch.egress.Web;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import newswatch.ingest.discover.Discovery;
import newswatch.ingest.discover.Finding;
import newswatch.ingest.discover.SourceCandidate;
import newswatch.ingest.opml.KeptLists;
import newswatch.ingest.opml.OpmlAddresses;
import newswatch.ingest.opml.OpmlDocument;
import newswatch.ingest.opml.OpmlEntries;
import newswatch.ingest.opml.OpmlEntry;
import newswatch.ingest.opml.OpmlExport;
import newswatch.ingest.opml.OpmlParser;
import newswatch.ingest.opml.OpmlSources;
import newswatch.ingest.opml.OpmlWriter;
import newswatch.ingest.opml.ParsedOpml;
import newswatch.ingest.robots.RobotsGate;
import org.jspecify.annotations.Nullable;

/** Finds sources with the discovery and the OPML of {@code ingest}, for the desk and the CLI. */
public final class WebFeedOffers implements FeedOffers {
  private static final String LIST_TITLE = "newswatch sources";

  /** Apart by so much, so that the order of a list stays known. */
  private static final long NANOS_APART = 1_000;

  private final Discovery discovery;
  private final InstantSource clock;

  /** Offers from the web, as far as the robots.txt of each site lets newswatch look. */
  public WebFeedOffers(Web web, RobotsGate robots, InstantSource clock) {
    this.discovery = new Discovery(web, robots);
    this.clock = clock;
  }

  @Override
  public FeedOffer at(String address, FeedWish wish) {
    if (!wish.check()) {
      return unchecked(address, wish);
    }
    Finding finding = discovery.find(address, wish.kind());
    if (finding instanceof Finding.FeedList list) {
      return list(list.document(), list.address(), wish);
    }
    return finding instanceof Finding.Sources sources
        ? offer(sources, wish)
        : FeedOffer.nothing(((Finding.Nothing) finding).why());
  }

  @Override
  public FeedOffer in(byte[] opml, FeedWish wish) {
    ParsedOpml parsed = OpmlParser.parse(opml);
    return parsed instanceof ParsedOpml.Found found
        ? list(found.document(), null, wish)
        : FeedOffer.nothing(((ParsedOpml.None) parsed).why());
  }

  @Override
  public FeedList updated(FeedList kept, FeedList newer) {
    return KeptLists.updated(kept, newer);
  }

  @Override
  public byte[] opml(List<FeedSource> sources, List<FeedList> lists) {
    List<OpmlDocument> documents =
        lists.stream().flatMap(list -> KeptLists.document(list).stream()).toList();
    return OpmlWriter.bytes(OpmlExport.of(sources, documents, LIST_TITLE, clock.instant()));
  }

  private FeedOffer unchecked(String address, FeedWish wish) {
    FeedKind kind = wish.kind() == null ? FeedKind.FEED : wish.kind();
    String written = address.strip();
    String web = written.contains("://") ? written : "https://" + written;
    try {
      FeedSource source = source(web, kind, null, clock.instant());
      return new FeedOffer(
          List.of(wish.settings().of(source)), List.of(), "without a look at it", List.of());
    } catch (IllegalArgumentException e) {
      return FeedOffer.nothing(String.valueOf(e.getMessage()));
    }
  }

  private FeedOffer offer(Finding.Sources found, FeedWish wish) {
    List<FeedSource> taken = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Instant now = clock.instant();
    for (SourceCandidate candidate : found.candidates()) {
      boolean wanted = wish.kind() == null || candidate.kind() == wish.kind();
      boolean more = wish.all() && !candidate.isOfComments();
      if (wanted && (taken.isEmpty() || more)) {
        taken.add(
            wish.settings()
                .of(
                    source(
                        candidate.address(),
                        candidate.kind(),
                        candidate.site(),
                        now.plusNanos(taken.size() * NANOS_APART))));
      } else {
        others.add(described(candidate));
      }
    }
    if (taken.isEmpty()) {
      return new FeedOffer(
          taken,
          List.of(),
          null,
          List.of("no " + wireName(wish.kind()) + " is there, but: " + String.join("; ", others)));
    }
    return new FeedOffer(taken, others, described(found.candidates().get(0)), List.of());
  }

  private FeedOffer list(OpmlDocument document, @Nullable URI address, FeedWish wish) {
    List<FeedSource> sources = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Instant now = clock.instant();
    for (OpmlEntry entry : OpmlEntries.of(document, address)) {
      if (entry instanceof OpmlEntry.Unusable unusable) {
        faults.add(unusable.text() + ": " + unusable.why());
        continue;
      }
      OpmlEntry.Feed feed = (OpmlEntry.Feed) entry;
      try {
        FeedSource source = OpmlSources.source(feed, now.plusNanos(sources.size() * NANOS_APART));
        sources.add(wish.settings().of(source));
      } catch (IllegalArgumentException e) {
        faults.add(feed.address() + ": " + e.getMessage());
      }
    }
    return new FeedOffer(sources, List.of(), null, faults, kept(document, address, now, faults));
  }

  private static @Nullable FeedList kept(
      OpmlDocument document, @Nullable URI address, Instant now, List<String> faults) {
    try {
      return KeptLists.kept(
          address == null ? document : OpmlAddresses.absolute(document, address), now);
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static FeedSource source(
      String address, FeedKind kind, @Nullable String site, Instant added) {
    return new FeedSource(
        FeedSource.idOf(address),
        address,
        kind,
        null,
        site,
        List.of(),
        FullText.AUTO,
        null,
        false,
        Map.of(),
        added);
  }

  /** {@code "The Paper", feed of 20 entries in en at https://…, named by the page}. */
  private static String described(SourceCandidate candidate) {
    String title = candidate.title() == null ? "" : "\"" + candidate.title() + "\", ";
    String language = candidate.language() == null ? "" : " in " + candidate.language();
    return String.format(
        Locale.ROOT,
        "%s%s of %,d %s%s at %s, %s",
        title,
        wireName(candidate.kind()),
        candidate.entries(),
        candidate.entries() == 1 ? "entry" : "entries",
        language,
        candidate.address(),
        candidate.foundBy().words());
  }

  private static String wireName(@Nullable FeedKind kind) {
    return kind == null ? "source" : kind.wireName();
  }
}
