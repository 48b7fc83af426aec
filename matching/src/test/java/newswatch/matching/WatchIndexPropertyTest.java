package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WatchIndexPropertyTest {

  @Provide
  Arbitrary<List<MatchDocument>> documents() {
    return Queries.document().list().ofSize(5);
  }

  @Property(tries = 150)
  void the_index_finds_what_asking_every_query_finds_after_any_changes(
      @ForAll long seed, @ForAll("documents") List<MatchDocument> documents) {
    Random random = new Random(seed);
    WatchIndex<Integer> index = new WatchIndex<>();
    Map<Integer, Query> plain = new TreeMap<>();
    for (MatchDocument document : documents) {
      for (int change = 0; change < 30; change++) {
        int key = random.nextInt(40);
        if (random.nextInt(4) == 0) {
          index.remove(key);
          plain.remove(key);
        } else {
          Query query = Queries.query(random, 3);
          index.put(key, query);
          plain.put(key, query);
        }
      }
      assertThat(index.size()).isEqualTo(plain.size());
      assertThat(index.match(document)).isEqualTo(askEvery(plain, document));
    }
  }

  private static List<Match<Integer>> askEvery(
      Map<Integer, Query> queries, MatchDocument document) {
    List<Match<Integer>> matches = new ArrayList<>();
    queries.forEach(
        (key, query) ->
            PlainEvaluator.evaluate(query, document)
                .ifPresent(evidence -> matches.add(new Match<>(key, evidence))));
    return matches;
  }
}
