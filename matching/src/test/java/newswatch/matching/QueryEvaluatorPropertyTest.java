package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Property(tries = 1000)
  void evidence_is_sorted_without_repeats_and_inside_its_field(
      @ForAll("query") Query query, @ForAll("document") MatchDocument document) {
    List<Span> evidence = QueryEvaluator.evaluate(query, document).orElse(List.of());
    assertThat(evidence).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 2000)
  void what_is_printed_reads_as_the_same_query(@ForAll("query") Query query) {
    ParsedQuery parsed = QueryParser.parse(query.toString());
    if (parsed instanceof ParsedQuery.Refused refused) {
      assertThat(refused.faults())
          .extracting(QueryFault::message)
          .allMatch(message -> message.startsWith("this would match every document"));
    } else {
      assertThat(parsed).isEqualTo(new ParsedQuery.Accepted(query));
    }
  }
}
