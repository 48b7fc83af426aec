package newswatch.ingest.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import newswatch.events.source.FeedKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the best candidate first: articles before comments, what has entries before what is empty,
 * the language of the page before others, feeds before sitemaps, what the site names before what
 * was guessed, and the site's own order.
 */
public final class CandidateRanking {
  private CandidateRanking() {}

  /**
   * The candidates, the best first, without those that have the articles of a better one: most
   * sites have one feed as RSS and as Atom.
   *
   * @param candidates in the order in which the site names them
   * @param language of the page; null when unknown
   */
  public static List<SourceCandidate> ranked(
      List<SourceCandidate> candidates, @Nullable String language) {
    Comparator<SourceCandidate> order =
        Comparator.comparing(SourceCandidate::isOfComments)
            .thenComparing(candidate -> candidate.entries() == 0)
            .thenComparing(candidate -> isForeign(candidate.language(), language))
            .thenComparing(candidate -> candidate.kind() == FeedKind.SITEMAP)
            .thenComparing(SourceCandidate::foundBy);
    List<SourceCandidate> best = new ArrayList<>();
    for (SourceCandidate candidate : candidates.stream().sorted(order).toList()) {
      if (best.stream().noneMatch(better -> isRepeated(candidate, better))) {
        best.add(candidate);
      }
    }
    return best;
  }

  private static boolean isRepeated(SourceCandidate candidate, SourceCandidate better) {
    return candidate.address().equals(better.address())
        || (candidate.kind() == better.kind()
            && candidate.isOfComments() == better.isOfComments()
            && candidate.sameAs(better));
  }

  private static boolean isForeign(@Nullable String language, @Nullable String wanted) {
    return language != null && wanted != null && !first(language).equals(first(wanted));
  }

  private static String first(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }
}
