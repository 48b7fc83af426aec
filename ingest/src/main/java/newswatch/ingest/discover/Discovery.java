package newswatch.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.events.source.FeedKind;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.EncodingDetection;
import newswatch.ingest.opml.OpmlParser;
import newswatch.ingest.opml.ParsedOpml;
import newswatch.ingest.robots.RobotsGate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be polled at an address that a person gives: a feed, a sitemap, a list of feeds,
 * or the page of a site that has any of them. It asks no more than a few times, and for the usual
 * paths only when the site itself names nothing.
 */
public final class Discovery {
  private static final List<String> PATHS =
      List.of("feed", "rss", "rss.xml", "feed.xml", "atom.xml", "feed.json", "index.xml", "feeds");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern OPML =
      Pattern.compile("(?is)\\s*(?:<\\?.*?\\?>|<!.*?>|\\s)*<opml\\b.*");
  private static final int OPML_HEAD = 4_000;
  private static final int FIRST_FAULT = 400;

  private final Web web;
  private final RobotsGate robots;

  /**
   * A discovery.
   *
   * @param robots whether a site lets an address be asked for beside the one that was given
   */
  public Discovery(Web web, RobotsGate robots) {
    this.web = web;
    this.robots = robots;
  }

  /**
   * What is at an address.
   *
   * @param given with or without {@code https://}
   * @param wanted only this kind; null for the best of all
   */
  public Finding find(String given, @Nullable FeedKind wanted) {
    String written = given.strip();
    Probes probes = new Probes(web, robots);
    if (SCHEME.matcher(written).matches()) {
      return found(written, probes.first(written), probes, wanted);
    }
    FetchResult secure = probes.first("https://" + written);
    FetchResult result =
        secure instanceof FetchResult.Failed ? probes.first("http://" + written) : secure;
    return found(written, result, probes, wanted);
  }

  private static Finding found(
      String given, FetchResult result, Probes probes, @Nullable FeedKind wanted) {
    if (result instanceof FetchResult.Refused refused) {
      return new Finding.Nothing(
          "%s is not fetched: %s (%s)"
              .formatted(
                  refused.at(), refused.refusal().detail(), refused.refusal().reason().code()));
    }
    if (result instanceof FetchResult.Failed failed) {
      return new Finding.Nothing(
          "%s gave nothing: %s (%s)"
              .formatted(failed.at(), failed.detail(), failed.reason().code()));
    }
    Fetched answer = (Fetched) result;
    return answer.status() >= FIRST_FAULT
        ? new Finding.Nothing(
            "%s answers with status %d: is the address right?".formatted(given, answer.status()))
        : found(answer, probes, wanted);
  }

  private static Finding found(Fetched answer, Probes probes, @Nullable FeedKind wanted) {
    String text = text(answer);
    if (OPML.matcher(text.substring(0, Math.min(text.length(), OPML_HEAD))).matches()
        && OpmlParser.parse(answer.body()) instanceof ParsedOpml.Found opml) {
      return new Finding.FeedList(opml.document(), SourceReading.base(answer));
    }
    Optional<SourceCandidate> feed = SourceReading.feed(answer, FoundBy.ITSELF);
    if (feed.isPresent()) {
      return new Finding.Sources(List.of(feed.get()), probes.count());
    }
    SitemapSearch sitemaps = new SitemapSearch(probes);
    if (sitemaps.take(answer, FoundBy.ITSELF)) {
      return ofSitemaps(answer, sitemaps, probes);
    }
    return ofSite(answer, text, probes, wanted);
  }

  private static Finding ofSitemaps(Fetched answer, SitemapSearch sitemaps, Probes probes) {
    return sitemaps.found().isEmpty()
        ? new Finding.Nothing(
            "%s is an index of sitemaps, and those that were tried give none: give the address of one"
                .formatted(answer.location()))
        : new Finding.Sources(CandidateRanking.ranked(sitemaps.found(), null), probes.count());
  }

  private static Finding ofSite(
      Fetched page, String text, Probes probes, @Nullable FeedKind wanted) {
    URI address = SourceReading.base(page);
    SiteLinks links = SiteLinks.of(text, address);
    List<SourceCandidate> candidates = new ArrayList<>();
    if (wanted != FeedKind.SITEMAP) {
      links
          .links()
          .forEach((link, foundBy) -> candidate(probes, link, foundBy).ifPresent(candidates::add));
      if (candidates.stream().allMatch(SourceCandidate::isOfComments)) {
        usualPath(address, probes).ifPresent(candidates::add);
      }
    }
    if (wanted != FeedKind.FEED && candidates.stream().allMatch(SourceCandidate::isOfComments)) {
      candidates.addAll(new SitemapSearch(probes).of(address.resolve("/")));
    }
    List<SourceCandidate> ranked = CandidateRanking.ranked(candidates, links.language());
    return ranked.isEmpty()
        ? new Finding.Nothing(
            "%s names no feed and no sitemap, and has none at the usual places (%d requests): give the address of the feed itself"
                .formatted(address, probes.count()))
        : new Finding.Sources(ranked, probes.count());
  }

  /** The first feed at a usual path, below the page first and then below the root. */
  private static Optional<SourceCandidate> usualPath(URI page, Probes probes) {
    String path = page.getRawPath() == null ? "" : page.getRawPath();
    List<URI> folders = new ArrayList<>();
    if (path.length() > 1) {
      folders.add(page.resolve(path.endsWith("/") ? path : path + "/"));
    }
    folders.add(page.resolve("/"));
    for (URI folder : folders) {
      // Deep below a site only the most usual ones.
      int most = folders.size() > 1 && folder.equals(folders.get(0)) ? 3 : PATHS.size();
      for (String usual : PATHS.subList(0, most)) {
        Optional<SourceCandidate> found =
            candidate(probes, folder.resolve(usual).toString(), FoundBy.USUAL_PATH);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceCandidate> candidate(
      Probes probes, String address, FoundBy foundBy) {
    return probes.get(address).flatMap(answer -> SourceReading.feed(answer, foundBy));
  }

  private static String text(Fetched answer) {
    byte[] body = answer.body();
    byte[] head = Arrays.copyOf(body, Math.min(body.length, 2 * 1024 * 1024));
    return EncodingDetection.of(head, DeclaredEncoding.of(head).orElse(null)).text(head);
  }
}
