package newswatch.benchmarks.engine.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * Asks each proposed query for its places in the one document that there is.
 *
 * <p>Does what Lucene's HighlightsMatch does, without what is not needed here: rewriting queries
 * that are in their final form, a cache of query results, and sorted sets of hits.
 */
final class PlacesMatcher extends CandidateMatcher<Places> {
  static final MatcherFactory<Places> FACTORY = PlacesMatcher::new;

  private final LeafReaderContext document;

  private PlacesMatcher(IndexSearcher searcher) {
    super(searcher);
    searcher.setQueryCache(null);
    document = searcher.getIndexReader().leaves().get(0);
  }

  @Override
  protected void matchQuery(String id, Query query, Map<String, String> metadata)
      throws IOException {
    Matches matches =
        searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1).matches(document, 0);
    if (matches != null) {
      addMatch(places(id, matches), 0);
    }
  }

  private static Places places(String id, Matches matches) throws IOException {
    Places places = new Places(id);
    MatchesIterator found = matches.getMatches(MonitorQueries.FIELD);
    while (found != null && found.next()) {
      MatchesIterator parts = found.getSubMatches();
      if (parts == null) {
        places.add(found.startOffset(), found.endOffset());
      } else {
        while (parts.next()) {
          places.add(parts.startOffset(), parts.endOffset());
        }
      }
    }
    return places;
  }

  /** An alternative that was stored apart has matched too. */
  @Override
  public Places resolve(Places one, Places other) {
    for (int i = 0; i < other.count(); i++) {
      one.add(other.start(i), other.end(i));
    }
    return one;
  }
}
