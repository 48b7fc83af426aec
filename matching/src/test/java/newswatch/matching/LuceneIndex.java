package newswatch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;

/** An index of queries that Lucene Monitor keeps, by way of comparison. */
final class LuceneIndex implements AutoCloseable {
  private static final FieldType WITH_PLACES = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WITH_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  }

  private final Analyzer analyzer;
  private final Monitor monitor;

  LuceneIndex(Analyzer analyzer, Map<Integer, Query> queries) {
    this.analyzer = analyzer;
    try {
      monitor = new Monitor(analyzer, Presearcher.NO_FILTERING);
      List<MonitorQuery> translated = new ArrayList<>();
      queries.forEach(
          (key, query) -> translated.add(new MonitorQuery(key.toString(), LuceneQuery.of(query))));
      monitor.register(translated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The matches with Lucene's highlights, sorted by key. */
  List<Match<Integer>> match(MatchDocument document) {
    Document fields = new Document();
    for (Field field : Field.values()) {
      String text = document.words(field).text();
      fields.add(new org.apache.lucene.document.Field(field.wireName(), text, WITH_PLACES));
    }
    Map<Integer, Match<Integer>> matches = new TreeMap<>();
    try {
      MatchingQueries<HighlightsMatch> found = monitor.match(fields, HighlightsMatch.MATCHER);
      if (!found.getErrors().isEmpty()) {
        throw new AssertionError(found.getErrors());
      }
      for (HighlightsMatch match : found.getMatches()) {
        int key = Integer.parseInt(match.getQueryId());
        matches.put(key, new Match<>(key, spans(match, document)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(matches.values());
  }

  private static List<Span> spans(HighlightsMatch match, MatchDocument document) {
    TreeSet<Span> spans = new TreeSet<>();
    for (String name : match.getFields()) {
      Field field = Field.named(name);
      String text = document.words(field).text();
      for (HighlightsMatch.Hit hit : match.getHits(name)) {
        spans.add(
            new Span(
                field,
                text.codePointCount(0, hit.startOffset),
                text.codePointCount(0, hit.endOffset)));
      }
    }
    return List.copyOf(spans);
  }

  @Override
  public void close() throws IOException {
    monitor.close();
    analyzer.close();
  }
}
