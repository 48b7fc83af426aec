package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class QueryEvaluatorPropertyTest {

  @Provide
  Arbitrary<Query> query() {
    return Queries.query();
  }

  @Provide
  Arbitrary<Query> near() {
    return Queries.near();
  }

  @Provide
  Arbitrary<MatchDocument> document() {
    return Queries.document();
  }

  @Provide
  Arbitrary<MatchDocument> repetitive() {
    return Queries.repetitiveDocument();
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_query_matches_with_the_evidence_that_brute_force_finds(
      @ForAll("query") Query query, @ForAll("document") MatchDocument document) {
    var expected = PlainEvaluator.evaluate(query, document);
    assertThat(QueryEvaluator.evaluate(query, document)).isEqualTo(expected);
    Statistics.collect(expected.isPresent());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void distances_hold_for_the_pairs_that_brute_force_finds(
      @ForAll("near") Query query, @ForAll("repetitive") MatchDocument document) {
    var expected = PlainEvaluator.evaluate(query, document);
    assertThat(QueryEvaluator.evaluate(query, document)).isEqualTo(expected);
    Statistics.collect(expected.isPresent());
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 8));
  }
}
