package newswatch.ingest.discover;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.egress.Fetched;
import newswatch.ingest.sitemap.ParsedSitemap;
import newswatch.ingest.sitemap.SitemapEntry;
import newswatch.ingest.sitemap.SitemapReference;

/**
 * Looks for the sitemaps of a site, those of news above all: the ones that its robots.txt names,
 * and those at the usual paths; indexes are followed a little.
 */
final class SitemapSearch {
  private static final List<String> PATHS =
      List.of("/sitemap-news.xml", "/news-sitemap.xml", "/sitemap.xml", "/sitemap_index.xml");
  private static final int MOST_NAMED = 6;
  private static final int MOST_OF_INDEX = 4;
  private static final int DEEPEST = 2;

  private static final Comparator<SitemapReference> MOST_LIKELY_NEWS =
      Comparator.comparing((SitemapReference sitemap) -> !isNamedNews(sitemap))
          .thenComparing(
              SitemapReference::lastModified,
              Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  private final Probes probes;
  private final List<SourceCandidate> found = new ArrayList<>();

  SitemapSearch(Probes probes) {
    this.probes = probes;
  }

  /** The sitemaps of the site at a root, such as {@code https://example.org/}. */
  List<SourceCandidate> of(URI root) {
    for (String named : namedByRobots(root)) {
      probes.get(named).ifPresent(answer -> take(answer, FoundBy.ROBOTS));
    }
    for (String path : PATHS) {
      if (found.isEmpty()) {
        probes
            .get(root.resolve(path).toString())
            .ifPresent(answer -> take(answer, FoundBy.SITEMAP));
      }
    }
    return List.copyOf(found);
  }

  /** The sitemaps of an answer that may be one; whether it was. */
  boolean take(Fetched answer, FoundBy foundBy) {
    ParsedSitemap parsed = SourceReading.sitemap(answer);
    if (parsed instanceof ParsedSitemap.Pages pages) {
      found.add(SourceReading.candidate(answer, pages.entries(), foundBy));
      return true;
    }
    if (parsed instanceof ParsedSitemap.Index index) {
      takeIndex(index, 0);
      return true;
    }
    return false;
  }

  List<SourceCandidate> found() {
    return List.copyOf(found);
  }

  /** The news in it, if there are; else its first sitemap of pages, as an index has none itself. */
  private void takeIndex(ParsedSitemap.Index index, int depth) {
    if (depth >= DEEPEST) {
      return;
    }
    List<SourceCandidate> plain = new ArrayList<>();
    int before = found.size();
    index.sitemaps().stream()
        .sorted(MOST_LIKELY_NEWS)
        .limit(MOST_OF_INDEX)
        .map(SitemapReference::address)
        .map(probes::get)
        .flatMap(Optional::stream)
        .forEach(inner -> takeInner(inner, depth + 1, plain));
    if (found.size() == before && !plain.isEmpty()) {
      found.add(plain.get(0));
    }
  }

  private void takeInner(Fetched answer, int depth, List<SourceCandidate> plain) {
    ParsedSitemap parsed = SourceReading.sitemap(answer);
    if (parsed instanceof ParsedSitemap.Pages pages) {
      boolean news = pages.entries().stream().anyMatch(SitemapEntry::isNews);
      (news ? found : plain).add(SourceReading.candidate(answer, pages.entries(), FoundBy.SITEMAP));
    } else if (parsed instanceof ParsedSitemap.Index index) {
      takeIndex(index, depth);
    }
  }

  private static boolean isNamedNews(SitemapReference sitemap) {
    return sitemap.address().toLowerCase(Locale.ROOT).contains("news");
  }

  private List<String> namedByRobots(URI root) {
    return probes.sitemaps(root.toString()).stream().distinct().limit(MOST_NAMED).toList();
  }
}
