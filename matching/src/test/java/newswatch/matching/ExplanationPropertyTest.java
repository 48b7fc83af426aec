package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** An explanation agrees with the evaluator, and each miss says what is so. */
class ExplanationPropertyTest {

  @Provide
  Arbitrary<Query> query() {
    return Queries.query();
  }

  @Provide
  Arbitrary<Query> near() {
    return Queries.near();
  }

  @Provide
  Arbitrary<Query> term() {
    return Queries.query().filter(query -> query instanceof Term);
  }

  @Provide
  Arbitrary<MatchDocument> document() {
    return Queries.document();
  }

  @Provide
  Arbitrary<MatchDocument> repetitive() {
    return Queries.repetitiveDocument();
  }

  @Property(tries = 2000)
  void a_query_holds_with_the_evidence_that_the_evaluator_gives(
      @ForAll("query") Query query, @ForAll("document") MatchDocument document) {
    assertAgrees(query, document);
  }

  @Property(tries = 2000)
  void distances_hold_with_the_evidence_that_the_evaluator_gives(
      @ForAll("near") Query query, @ForAll("repetitive") MatchDocument document) {
    assertAgrees(query, document);
  }

  @Property(tries = 2000)
  void the_tree_mirrors_the_query_and_every_part_says_whether_it_holds_by_itself(
      @ForAll("query") Query query, @ForAll("document") MatchDocument document) {
    Explanation whole = Explanation.of(query, document);
    assertThat(whole.query()).isEqualTo(query);
    everyPart(
        whole,
        part -> {
          assertThat(part.holds())
              .isEqualTo(QueryEvaluator.evaluate(part.query(), document).isPresent());
          assertThat(part.parts()).extracting(Explanation::query).isEqualTo(parts(part.query()));
          assertThat(part.holds() && !part.misses().isEmpty()).isFalse();
        });
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_term_that_is_missed_is_there_in_the_way_that_the_miss_says(
      @ForAll("term") Query query, @ForAll("document") MatchDocument document) {
    Term term = (Term) query;
    List<Miss> misses = Explanation.of(term, document).misses();
    misses.forEach(miss -> assertTrue(miss, term, document));
    Statistics.collect(misses.isEmpty() ? "none" : misses.get(0).getClass().getSimpleName());
    Statistics.coverage(
        coverage ->
            List.of("OtherCase", "OnlyInText", "LongerWord", "PartOfPhrase")
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_distance_that_is_missed_is_the_closest_there_is(
      @ForAll("near") Query query, @ForAll("repetitive") MatchDocument document) {
    Query.Near near = (Query.Near) query;
    Explanation explanation = Explanation.of(near, document);
    boolean bothStand =
        !explanation.holds() && explanation.parts().stream().allMatch(Explanation::holds);
    assertThat(explanation.misses().isEmpty()).isEqualTo(!bothStand);
    for (Miss miss : explanation.misses()) {
      Statistics.collect(miss.getClass().getSimpleName());
      if (miss instanceof Miss.TooFar far) {
        assertClosest(near.left(), near.right(), far.distance(), near.ordered(), document);
        assertThat(far.distance()).isGreaterThan(near.distance());
        assertPair(near, far.distance(), far.spans(), document);
      } else if (miss instanceof Miss.WrongOrder wrong) {
        assertThat(near.ordered()).isTrue();
        assertClosest(near.right(), near.left(), wrong.distance(), true, document);
        assertPair(near, wrong.distance(), wrong.spans(), document);
      }
    }
    Statistics.coverage(
        coverage ->
            List.of("TooFar", "WrongOrder", "Overlap", "DifferentFields")
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
  }

  private static void assertAgrees(Query query, MatchDocument document) {
    Explanation explanation = Explanation.of(query, document);
    var evaluated = QueryEvaluator.evaluate(query, document);
    assertThat(explanation.holds()).isEqualTo(evaluated.isPresent());
    assertThat(explanation.evidence()).isEqualTo(evaluated.orElse(List.of()));
  }

  private static void everyPart(Explanation explanation, Consumer<Explanation> check) {
    check.accept(explanation);
    explanation.parts().forEach(part -> everyPart(part, check));
  }

  private static List<Query> parts(Query query) {
    if (query instanceof Query.And and) {
      return and.parts();
    } else if (query instanceof Query.Or or) {
      return or.parts();
    } else if (query instanceof Query.Near near) {
      return List.of(near.left(), near.right());
    }
    return query instanceof Query.Not not ? List.of(not.part()) : List.of();
  }

  private static void assertTrue(Miss miss, Term term, MatchDocument document) {
    if (miss instanceof Miss.OtherCase other) {
      assertThat(spans(variant(term, term.scope(), false, term.prefix()), document))
          .contains(other.span());
    } else if (miss instanceof Miss.OnlyInText text) {
      assertThat(
              spans(variant(term, Term.Scope.ANYWHERE, term.exactCase(), term.prefix()), document))
          .contains(text.span())
          .allMatch(span -> span.field() == Field.TEXT);
    } else if (miss instanceof Miss.LongerWord longer) {
      assertThat(spans(variant(term, term.scope(), false, true), document)).contains(longer.span());
      assertThat(spans(variant(term, term.scope(), false, false), document)).isEmpty();
    } else if (miss instanceof Miss.PartOfPhrase part) {
      assertThat(stretch(term, part.first(), part.count(), document)).contains(part.span());
      IntStream.rangeClosed(0, term.count() - part.count() - 1)
          .forEach(first -> assertThat(stretch(term, first, part.count() + 1, document)).isEmpty());
    }
  }

  private static List<Span> spans(Query query, MatchDocument document) {
    return QueryEvaluator.evaluate(query, document).orElse(List.of());
  }

  private static Term variant(Term term, Term.Scope scope, boolean exactCase, boolean prefix) {
    return new Term(scope, term.text(), exactCase, prefix);
  }

  /** Where a stretch of the term's words stands, as a term of its own. */
  private static List<Span> stretch(Term term, int first, int count, MatchDocument document) {
    Words words = Words.of(term.text());
    String text = words.text().substring(words.startChar(first), words.endChar(first + count - 1));
    boolean open = term.prefix() && first + count == term.count();
    return spans(new Term(term.scope(), text, false, open), document);
  }

  private static void assertClosest(
      Query left, Query right, int distance, boolean ordered, MatchDocument document) {
    assertThat(spans(new Query.Near(left, right, distance, ordered), document)).isNotEmpty();
    if (distance > 1) {
      assertThat(spans(new Query.Near(left, right, distance - 1, ordered), document)).isEmpty();
    }
  }

  /** Of plain sides, the two spans shown are as far apart as it says. */
  private static void assertPair(
      Query.Near near, int distance, List<Span> spans, MatchDocument document) {
    assertThat(spans.stream().map(Span::field).distinct()).hasSize(1);
    if (near.left() instanceof Term && near.right() instanceof Term) {
      assertThat(spans).hasSize(2);
      Words words = document.words(spans.get(0).field());
      List<Integer> places =
          IntStream.range(0, words.count())
              .filter(
                  word ->
                      words.end(word) == spans.get(0).end()
                          || words.start(word) == spans.get(1).start())
              .mapToObj(words::position)
              .collect(Collectors.toList());
      assertThat(places).hasSize(2);
      assertThat(places.get(1) - places.get(0)).isEqualTo(distance);
    }
  }
}
