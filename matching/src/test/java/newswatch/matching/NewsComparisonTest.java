package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link LuceneComparisonTest} holds for generated texts holds for real English news. */
class NewsComparisonTest {
  private static final int QUERIES = 1_000;
  private static final int DOCUMENTS = 400;

  private final Random random = new Random(1);
  private List<MatchDocument> news = List.of();

  @BeforeEach
  void readNews() throws IOException {
    String folder = System.getProperty("newswatch.news");
    assumeTrue(folder != null, "no news to compare: give a folder with -Dnewswatch.news=FOLDER");
    news = NewsFolder.read(Path.of(folder), "en");
    assertThat(news).isNotEmpty();
  }

  @Test
  void every_difference_of_words_has_a_name() {
    for (MatchDocument document : news) {
      for (Field field : Field.values()) {
        assertThat(WordDifference.unexplained(document.words(field).text())).isEmpty();
      }
    }
  }

  @Test
  void lucene_finds_the_same_when_differences_are_written_out() throws IOException {
    TreeMap<Integer, Query> queries = new TreeMap<>();
    while (queries.size() < QUERIES) {
      queries.put(queries.size(), query(one(news)));
    }
    try (LuceneComparison comparison = new LuceneComparison(queries, LuceneComparison.standard())) {
      int found = 0;
      for (int i = 0; i < DOCUMENTS; i++) {
        found += comparison.checkWrittenOut(one(news));
      }
      assertThat(found).isGreaterThan(DOCUMENTS);
    }
  }

  /** A query that a document may answer, of words that stand in it. */
  private Query query(MatchDocument document) {
    Term one = term(document);
    Term other = term(document);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> one;
      case 3 -> new Query.And(List.of(one, other));
      case 4 -> new Query.And(List.of(one, new Query.Not(other)));
      case 5 -> new Query.Or(List.of(one, other, term(document)));
      case 6 -> new Query.And(List.of(new Query.Or(List.of(one, other)), term(document)));
      default -> new Query.Near(one, other, 1 + random.nextInt(30), random.nextBoolean());
    };
  }

  private Term term(MatchDocument document) {
    Words words = document.words(Field.TEXT);
    if (words.count() == 0) {
      return new Term(Term.Scope.ANYWHERE, "news", false, false);
    }
    int first = random.nextInt(words.count());
    int last = Math.min(words.count() - 1, first + random.nextInt(6) / 2);
    String text = words.text().substring(words.startChar(first), words.endChar(last));
    return new Term(Term.Scope.ANYWHERE, text, false, random.nextInt(10) == 0);
  }

  private MatchDocument one(List<MatchDocument> documents) {
    return documents.get(random.nextInt(documents.size()));
  }
}
