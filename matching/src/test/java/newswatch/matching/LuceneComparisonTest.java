package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lucene Monitor finds the same: given newswatch's words, in any script; with its own words, once
 * what the two see differently is written out. Each such difference has a name.
 */
class LuceneComparisonTest {

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void given_the_same_words_lucene_finds_the_same_in_any_script(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Function<Random, Query> any = source -> Queries.query(source, 3);
    try (LuceneComparison comparison =
        new LuceneComparison(queries(random, any), new WordsAnalyzer())) {
      int found = 0;
      for (int document = 0; document < 15; document++) {
        found += comparison.check(Queries.plainDocument(random).build());
      }
      assertThat(found).isPositive();
    }
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void with_its_own_words_lucene_finds_the_same_when_differences_are_written_out(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Function<Random, Query> any = source -> EnglishNews.query(source, 3);
    try (LuceneComparison comparison =
        new LuceneComparison(queries(random, any), LuceneComparison.standard())) {
      int found = 0;
      for (int document = 0; document < 15; document++) {
        found += comparison.checkWrittenOut(EnglishNews.document(random));
      }
      assertThat(found).isPositive();
    }
  }

  @Property(tries = 300)
  void every_difference_of_words_has_a_name(@ForAll long seed) {
    String text = EnglishNews.document(new Random(seed)).words(Field.TEXT).text();
    assertThat(WordDifference.unexplained(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POSSESSIVE    | China’s envoy           | china           | china’s
          POSSESSIVE    | CHINA'S envoy           | china           | china's
          APOSTROPHE    | I don’t                 | don t           | don’t
          APOSTROPHE    | I don't                 | don t           | don't
          APOSTROPHE    | said O’Neil             | o neil          | o’neil
          ACRONYM       | the U.S. Army           | us              | u.s
          DOT           | on example.com          | example com     | example.com
          COLON         | Related:Talks           | related talks   | related:talks
          NUMBER        | 3.5 per cent            | 3 5             | 3.5
          NUMBER        | $5,000                  | 5 000           | 5,000
          UNDERSCORE    | @kabul_news             | kabul news      | kabul_news
          EMOJI         | talks 😀 today          | ''              | 😀
          EMOJI         | © Example Wire          | ''              | ©
          INVISIBLE     | a co\u00ADop            | coop            | co\u00ADop
          DIACRITIC     | the café                | cafe            | café
          COMPATIBILITY | a ﬁne day               | fine            | ﬁne
          COMPATIBILITY | in ＣＨＩＮＡ            | china           | ｃｈｉｎａ
          COMPATIBILITY | 40 m² of                | m2              | m
          LETTER        | der Straße              | strasse         | straße
          LETTER        | in Łomża                | lomza           | łomża
          """)
  void words_differ_in_ways_that_have_names(
      String difference, String text, String ours, String lucenes) {
    try (Analyzer standard = LuceneComparison.standard()) {
      List<TextRegion> regions = TextRegion.of(text, standard);
      assertThat(regions).hasSize(1);
      assertThat(String.join(" ", regions.get(0).ours())).isEqualTo(ours);
      assertThat(String.join(" ", regions.get(0).lucenes())).isEqualTo(lucenes);
      assertThat(WordDifference.of(regions.get(0), text))
          .contains(WordDifference.valueOf(difference));
    }
  }

  private static TreeMap<Integer, Query> queries(Random random, Function<Random, Query> any) {
    TreeMap<Integer, Query> queries = new TreeMap<>();
    Stream.generate(() -> any.apply(random))
        .filter(LuceneQuery::says)
        .limit(200)
        .forEach(query -> queries.put(queries.size(), query));
    return queries;
  }
}
