package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** The same queries in newswatch's index and in Lucene Monitor. */
final class LuceneComparison implements AutoCloseable {
  private final SortedMap<Integer, Query> queries;
  private final WatchIndex<Integer> ours = WatchIndexes.with(Runnable::run);
  private final LuceneIndex lucenes;

  LuceneComparison(SortedMap<Integer, Query> queries, Analyzer analyzer) {
    this.queries = queries;
    WatchIndexes.putAll(ours, queries);
    lucenes = new LuceneIndex(analyzer, queries);
  }

  /** Lucene's usual words: Unicode's word boundaries, small letters, no stop words. */
  static Analyzer standard() {
    return new StandardAnalyzer(CharArraySet.EMPTY_SET);
  }

  /** Fails unless both find the same in a document; gives how many queries they find. */
  int check(MatchDocument document) {
    List<Match<Integer>> expected = lucenes.match(document);
    List<Match<Integer>> found = ours.match(document);
    assertThat(differences(found, expected)).as("%s", document.words(Field.TEXT).text()).isEmpty();
    for (int i = 0; i < found.size(); i++) {
      checkEvidence(found.get(i), expected.get(i).evidence());
    }
    return found.size();
  }

  /** The queries that only one of both finds. */
  private List<String> differences(List<Match<Integer>> found, List<Match<Integer>> expected) {
    SortedSet<Integer> one = new TreeSet<>(keys(found));
    SortedSet<Integer> other = new TreeSet<>(keys(expected));
    SortedSet<Integer> either = new TreeSet<>(one);
    either.addAll(other);
    one.retainAll(other);
    either.removeAll(one);
    return either.stream().map(key -> String.valueOf(queries.get(key))).toList();
  }

  /**
   * Fails unless both find the same in a document when what they see differently is written out.
   */
  int checkWrittenOut(MatchDocument document) {
    MatchDocument writtenOut =
        MatchDocument.builder(
                writtenOut(document.words(Field.TITLE).text()),
                writtenOut(document.words(Field.TEXT).text()))
            .build();
    assertThat(keys(ours.match(document))).isEqualTo(keys(ours.match(writtenOut)));
    return check(writtenOut);
  }

  private static String writtenOut(String text) {
    try (Analyzer standard = standard()) {
      return TextRegion.writtenOut(text, standard);
    }
  }

  private void checkEvidence(Match<Integer> match, List<Span> highlights) {
    Query query = queries.get(match.key());
    if (query == null || !LuceneQuery.highlightsWords(query)) {
      assertThat(match.evidence()).isEqualTo(highlights);
      return;
    }
    for (Span highlight : highlights) {
      assertThat(match.evidence()).as("%s", query).anyMatch(span -> isInside(highlight, span));
    }
  }

  private static boolean isInside(Span inner, Span outer) {
    return inner.field() == outer.field()
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }

  private static List<Integer> keys(List<Match<Integer>> matches) {
    List<Integer> keys = new ArrayList<>();
    matches.forEach(match -> keys.add(match.key()));
    return keys;
  }

  @Override
  public void close() throws IOException {
    lucenes.close();
  }
}
