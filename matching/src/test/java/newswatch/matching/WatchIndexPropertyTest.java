package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The index answers as {@link PlainEvaluator} does when every query is asked. */
class WatchIndexPropertyTest {
  private static final int FEW_KEYS = 12;
  private static final int MANY_KEYS = 800;
  private static final int MANY_CHANGES = 4_000;

  /** An index and a plain map that go through the same changes. */
  private static final class Compared {
    final SteeredMerges merges = new SteeredMerges();
    final WatchIndex<Integer> index = WatchIndexes.with(merges);
    final SortedMap<Integer, Query> plain = new TreeMap<>();

    void make(Change change) {
      change.make(index, merges);
      change.make(plain);
      assertThat(index.size()).isEqualTo(plain.size());
    }

    /** Compares what is found and gives how many that are. */
    int check(MatchDocument document) {
      List<Match<Integer>> expected = PlainEvaluator.evaluateAll(plain, document);
      assertThat(index.match(document)).isEqualTo(expected);
      return expected.size();
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Arbitraries.randomValue(random -> Change.any(random, FEW_KEYS)).list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<MatchDocument>> documents() {
    return Queries.document().list().ofSize(3);
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void after_any_changes_every_query_that_holds_is_found_with_the_same_evidence(
      @ForAll("changes") List<Change> changes, @ForAll("documents") List<MatchDocument> documents) {
    Compared compared = new Compared();
    changes.forEach(compared::make);
    for (MatchDocument document : documents) {
      Statistics.collect(compared.check(document) > 1);
    }
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void thousands_of_changes_lose_nothing_and_keep_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    Compared compared = new Compared();
    for (int change = 1; change <= MANY_CHANGES; change++) {
      compared.make(Change.any(random, random.nextInt(20) == 0 ? FEW_KEYS : MANY_KEYS));
      if (change % 400 == 0) {
        compared.check(Queries.document(random));
      }
    }
    while (!compared.plain.isEmpty()) {
      int key = compared.plain.firstKey();
      compared.make(new Change.RemoveRange(key, key + 1 + random.nextInt(MANY_KEYS)));
    }
    compared.check(Queries.document(random));
  }

  @Property(tries = 100)
  void what_was_replaced_and_removed_and_came_again_makes_no_difference(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Integer, Query> queries = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      queries.put(random.nextInt(), Queries.query(random, 3));
    }
    Compared compared = new Compared();
    List<Integer> keys = new ArrayList<>(queries.keySet());
    for (int i = 0; i < 600; i++) {
      int key = keys.get(random.nextInt(keys.size()));
      compared.make(
          switch (random.nextInt(4)) {
            case 0 -> new Change.Remove(key);
            case 1 -> new Change.Merge();
            case 2 -> new Change.Put(key, queries.get(keys.get(random.nextInt(keys.size()))));
            default -> new Change.Put(key, queries.get(key));
          });
    }
    Collections.shuffle(keys, random);
    keys.forEach(key -> compared.make(new Change.Put(key, queries.get(key))));
    WatchIndex<Integer> atOnce = WatchIndexes.with(Runnable::run);
    WatchIndexes.putAll(atOnce, queries);
    MatchDocument document = Queries.document(random);
    assertThat(compared.index.match(document)).isEqualTo(atOnce.match(document));
  }
}
