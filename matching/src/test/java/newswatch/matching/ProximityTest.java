package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProximityTest {

  @Test
  void tens_of_thousands_of_hits_all_count_without_pairing_them() {
    MatchDocument document = MatchDocument.builder("", "a b ".repeat(30_000)).build();
    Optional<List<Span>> evidence =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> QueryEvaluator.evaluate(query("a NEAR/1000000 b"), document));
    assertThat(evidence.orElseThrow()).hasSize(60_000);
  }

  @Test
  void a_chain_over_a_thousand_hits_stays_within_its_bound() {
    MatchDocument document = MatchDocument.builder("", "a ".repeat(1_000)).build();
    Query chain = query("a" + " NEAR/1000000 a".repeat(20));
    Optional<List<Span>> evidence =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> QueryEvaluator.evaluate(chain, document));
    assertThat(evidence).isPresent();
  }

  @Test
  void the_outer_distance_is_measured_from_every_inner_pair() {
    MatchDocument document = MatchDocument.builder("", "a b b c").build();
    assertThat(QueryEvaluator.evaluate(query("(a NEAR/5 b) NEAR/1 c"), document))
        .contains(
            List.of(
                new Span(Field.TEXT, 0, 1),
                new Span(Field.TEXT, 4, 5),
                new Span(Field.TEXT, 6, 7)));
  }

  @Test
  void a_pair_does_not_reach_from_the_title_into_the_text() {
    MatchDocument document = MatchDocument.builder("a", "b").build();
    assertThat(QueryEvaluator.evaluate(query("a NEAR/5 b"), document)).isEmpty();
  }

  private static Query query(String text) {
    return ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
  }
}
