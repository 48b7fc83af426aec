package newswatch.benchmarks.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.workload.DocumentFrequencies;
import newswatch.events.Document;
import newswatch.matching.Query;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Version;

/** Lucene's own index of stored queries, which documents are matched with one at a time. */
public final class LuceneMonitorEngine implements MatchEngine {
  private static final FieldType NEWS = newsField();

  private final Presearching presearching;
  private final MonitorIndex index = new MonitorIndex();
  private final Monitor monitor;

  /**
   * An engine without watches.
   *
   * @param frequencies tell which words of a watch are rare
   */
  public LuceneMonitorEngine(Presearching presearching, DocumentFrequencies frequencies) {
    this.presearching = presearching;
    try {
      monitor = new Monitor(new MonitorAnalyzer(), presearching.presearcher(frequencies), index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FieldType newsField() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  @Override
  public String name() {
    return "Lucene " + Version.LATEST + " " + presearching.label();
  }

  @Override
  public void load(Map<String, Query> watches) {
    try {
      monitor.register(
          () -> watches.entrySet().stream().map(e -> stored(e.getKey(), e.getValue())).iterator());
      index.mergeAll();
      monitor.deleteById("no watch"); // Matching sees the merged index from the next change on.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String id, Query query) {
    try {
      monitor.register(stored(id, query));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(String id) {
    try {
      monitor.deleteById(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void match(Document document, Tally tally) {
    for (HighlightsMatch match : matches(document).getMatches()) {
      tally.add(match.getHitCount());
    }
  }

  @Override
  public Set<String> ids(Document document) {
    return matches(document).getMatches().stream()
        .map(HighlightsMatch::getQueryId)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MonitorQuery stored(String id, Query query) {
    return new MonitorQuery(id, MonitorQueries.of(query));
  }

  /**
   * Gives places too, which costs no more than ids alone: asking a query is what takes the time.
   */
  private static CandidateMatcher<HighlightsMatch> matcher(IndexSearcher searcher) {
    searcher.setQueryCache(null); // A document is searched once.
    return HighlightsMatch.MATCHER.createMatcher(searcher);
  }

  private MatchingQueries<HighlightsMatch> matches(Document document) {
    org.apache.lucene.document.Document news = new org.apache.lucene.document.Document();
    news.add(new Field(MonitorQueries.FIELD, document.title(), NEWS));
    news.add(new Field(MonitorQueries.FIELD, document.text(), NEWS));
    try {
      MatchingQueries<HighlightsMatch> matches = monitor.match(news, LuceneMonitorEngine::matcher);
      matches
          .getErrors()
          .forEach(
              (id, fault) -> {
                throw new IllegalStateException("Lucene Monitor failed on watch " + id, fault);
              });
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
