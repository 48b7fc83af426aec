package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told about a query that a document does not answer. */
class ExplanationTest {
  private static final MatchDocument NEWS =
      MatchDocument.builder(
              "Copper talks in Kabul",
              "Turkey’s envoy met us. The Mes Aynak copper mine in Logar, worth billions, was on"
                  + " the table; turkey was served, and miners came. Logar waits.")
          .source("Example Wire")
          .language("en")
          .topic("human-rights", "Human Rights", List.of())
          .topic("trade", "Trade", List.of())
          .actor(Names.of(List.of("wang-yi", "Wang Yi", "王毅")), List.of())
          .actor(Names.of(List.of("hamid-karzai", "Hamid Karzai")), List.of())
          .build();

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zinc                            |
          =US                             | other case: text us
          =TURKEY                         | other case: text Turkey; other case: text turkey
          ="Mes aynak"                    | other case: text Mes Aynak
          =Mi*                            | other case: text mine; other case: text miners
          title:envoy                     | only in the text: text envoy
          title:=Envoy                    |
          title:"kabul talks"             | 1 of the phrase from 0: title Kabul
          miner                           | goes on: text miners
          mi                              | goes on: text mine; goes on: text miners
          "copper min"                    | goes on: text copper mine
          "mes aynak gold"                | 2 of the phrase from 0: text Mes Aynak
          "gold of copper mine in kabul"  | 3 of the phrase from 2: text copper mine in
          "in kabul now*"                 | 2 of the phrase from 0: title in Kabul
          "mes aynak coppersmith*"        | 2 of the phrase from 0: text Mes Aynak
          aynak BEFORE/1 mine             | 2 apart: text Aynak, text mine
          copper NEAR/2 logar             | 3 apart: text copper, text Logar
          mine BEFORE/3 copper            | wrong order, 1 apart: text copper, text mine
          logar BEFORE/5 mine             | wrong order, 2 apart: text mine, text Logar
          envoy NEAR/1 envoy              | the same words: text envoy, text envoy
          talks NEAR/9 envoy              | different fields: title talks, text envoy
          (mes NEAR/1 aynak) NEAR/3 logar | 4 apart: text Mes, text Aynak, text Logar
          copper NEAR/2 zinc              |
          lang:fa                         | instead en (1)
          source:reuters                  | instead Example Wire (1)
          topic:mining                    | instead human-rights trade (2)
          topic:trade-war                 | instead trade human-rights (2)
          actor:karzai                    | instead hamid-karzai wang-yi (2)
          """)
  void a_part_that_fails_says_how_near_the_document_comes(String query, String expected) {
    Explanation explanation = Explanation.of(query(query), NEWS);
    assertThat(explanation.holds()).isFalse();
    assertThat(explanation.misses().stream().map(ExplanationTest::shown))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split("; ")));
  }

  @Test
  void what_excludes_a_document_is_said_with_its_place() {
    Explanation not = Explanation.of(query("copper -(zinc OR kabul)"), NEWS).parts().get(1);
    assertThat(not.holds()).isFalse();
    Explanation kabul = not.parts().get(0).parts().get(1);
    assertThat(kabul.holds()).isTrue();
    assertThat(kabul.spans()).containsExactly(new Span(Field.TITLE, 16, 21));
  }

  @Test
  void every_part_of_an_and_is_explained_also_behind_one_that_fails() {
    Explanation and = Explanation.of(query("zinc AND copper AND gold"), NEWS);
    assertThat(and.parts()).extracting(Explanation::holds).containsExactly(false, true, false);
    assertThat(and.evidence()).isEmpty();
  }

  @Test
  void what_a_document_lacks_is_said_as_well() {
    MatchDocument bare = MatchDocument.builder("", "").build();
    for (String query : List.of("lang:fa", "source:reuters", "topic:mining", "actor:karzai")) {
      assertThat(Explanation.of(query(query), bare).misses())
          .containsExactly(new Miss.Instead(List.of(), 0));
    }
  }

  @Test
  void long_lists_are_cut_and_counted() {
    MatchDocument document =
        MatchDocument.builder("", "mine ".repeat(1_000) + words("minaret", 50)).build();
    Explanation mine = Explanation.of(query("mine"), document);
    assertThat(mine.spans()).hasSize(Explanation.MOST_SPANS);
    assertThat(mine.count()).isEqualTo(1_000);
    assertThat(Explanation.of(query("minar"), document).misses()).hasSize(Explanation.MOST_MISSES);
    assertThat(Explanation.of(query("mine OR mine"), document).parts().get(1).count())
        .isEqualTo(1_000);
  }

  @Test
  void a_query_as_deep_as_allowed_is_explained() {
    int deep = QueryParser.MAX_NESTING / 2 - 1;
    Query query = query("(copper OR (gold AND ".repeat(deep) + "zinc" + "))".repeat(deep));
    Explanation explanation = Explanation.of(query, NEWS);
    assertThat(explanation.holds()).isTrue();
    assertThat(explanation.evidence())
        .isEqualTo(QueryEvaluator.evaluate(query, NEWS).orElseThrow());
  }

  @Test
  void as_many_terms_as_allowed_are_explained_on_the_longest_text() {
    int terms = QueryParser.MAX_TERMS;
    Query query =
        query(IntStream.range(0, terms).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR ")));
    MatchDocument document = MatchDocument.builder("", words("w", 130_000)).build();
    Explanation explanation =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Explanation.of(query, document));
    assertThat(explanation.parts()).hasSize(terms).allMatch(Explanation::holds);
    Explanation none =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> Explanation.of(query, MatchDocument.builder("", words("x", 130_000)).build()));
    assertThat(none.parts()).hasSize(terms).noneMatch(Explanation::holds);
  }

  @Test
  void phrases_and_distances_of_one_word_over_and_over_end_in_time() {
    MatchDocument document = MatchDocument.builder("", "b " + "a ".repeat(199_999)).build();
    String phrase = "\"" + "a ".repeat(100) + "b\"";
    Query query = query(phrase + " OR a BEFORE/1 b OR a BEFORE/9 b OR (a NEAR/2 a) BEFORE/3 b");
    Explanation explanation =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Explanation.of(query, document));
    assertThat(explanation.holds()).isFalse();
    assertThat(explanation.parts()).allSatisfy(part -> assertThat(part.misses()).hasSize(1));
  }

  private static String words(String beginning, int count) {
    return IntStream.range(0, count).mapToObj(i -> beginning + i).collect(Collectors.joining(" "));
  }

  private static Query query(String text) {
    return ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
  }

  private static String shown(Miss miss) {
    if (miss instanceof Miss.OtherCase other) {
      return "other case: " + shown(List.of(other.span()));
    } else if (miss instanceof Miss.OnlyInText text) {
      return "only in the text: " + shown(List.of(text.span()));
    } else if (miss instanceof Miss.LongerWord longer) {
      return "goes on: " + shown(List.of(longer.span()));
    } else if (miss instanceof Miss.PartOfPhrase part) {
      return part.count()
          + " of the phrase from "
          + part.first()
          + ": "
          + shown(List.of(part.span()));
    } else if (miss instanceof Miss.TooFar far) {
      return far.distance() + " apart: " + shown(far.spans());
    } else if (miss instanceof Miss.WrongOrder wrong) {
      return "wrong order, " + wrong.distance() + " apart: " + shown(wrong.spans());
    } else if (miss instanceof Miss.DifferentFields fields) {
      return "different fields: " + shown(List.of(fields.left(), fields.right()));
    } else if (miss instanceof Miss.Overlap overlap) {
      return "the same words: " + shown(List.of(overlap.left(), overlap.right()));
    }
    Miss.Instead instead = (Miss.Instead) miss;
    return "instead " + String.join(" ", instead.values()) + " (" + instead.count() + ")";
  }

  private static String shown(List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                span.field().wireName()
                    + " "
                    + Texts.slice(NEWS.words(span.field()).text(), span.start(), span.end()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void words_that_are_written_together_are_not_there_where_they_stand_apart() {
    MatchDocument apart = MatchDocument.builder("", "و الصين").build();
    Query together = new Term(Term.Scope.ANYWHERE, "والصين", false, false);

    assertThat(Explanation.of(together, apart).misses())
        .singleElement()
        .isInstanceOf(Miss.PartOfPhrase.class);
  }
}
