package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryCostTest {
  private final WatchIndex<String> index = new WatchIndex<>(Runnable::run);

  @Test
  void a_word_of_every_document_makes_a_query_broad_once_the_stream_has_shown_it() {
    assertThat(cost("mining").isBroad()).isFalse();
    for (int i = 0; i < 2_000; i++) {
      index.match(MatchDocument.builder("", "mining of metal" + i + " at place" + i).build());
    }
    assertThat(cost("mining").isBroad()).isTrue();
    assertThat(cost("mining").lookedAt()).isGreaterThan(0.8);
    assertThat(cost("mining AND metal7").isBroad()).isFalse();
    assertThat(cost("mining AND metal7").lookedAt()).isLessThan(0.1);
    assertThat(cost("mining OR metal7").isBroad()).isTrue();
  }

  @Test
  void a_query_of_which_nothing_must_be_there_is_looked_at_always() {
    assertThat(cost("-(-copper OR zinc)").lookedAt()).isEqualTo(1);
    assertThat(cost("source:reu*").lookedAt()).isEqualTo(1);
  }

  @Test
  void shorter_prefixes_cost_more() {
    assertThat(cost("a*").isBroad()).isTrue();
    assertThat(cost("afghan*").lookedAt()).isLessThan(cost("af*").lookedAt());
  }

  @Test
  void what_is_rare_in_the_stream_is_looked_at_least() {
    for (int i = 0; i < 2_000; i++) {
      index.match(MatchDocument.builder("", "afghanistan today " + i).build());
    }
    // By its length alone, the long word would seem the rarer one.
    assertThat(cost("afghanistan").lookedAt()).isGreaterThan(cost("zinc").lookedAt());
  }

  @Test
  void many_queries_at_once_replace_those_with_their_keys() {
    index.put("a", query("copper"));
    index.put("b", query("copper"));
    index.putAll(
        Stream.of(
            Map.entry("c", query("gold")),
            Map.entry("a", query("zinc")),
            Map.entry("c", query("lead"))));
    assertThat(index.keys()).containsExactly("a", "b", "c");
    assertThat(index.size()).isEqualTo(3);
    MatchDocument document = MatchDocument.builder("", "copper gold lead").build();
    assertThat(index.match(document))
        .isEqualTo(
            List.of(
                new Match<>("b", List.of(new Span(Field.TEXT, 0, 6))),
                new Match<>("c", List.of(new Span(Field.TEXT, 12, 16)))));
  }

  private QueryCost cost(String text) {
    return index.cost(query(text));
  }

  private static Query query(String text) {
    return ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
  }
}
