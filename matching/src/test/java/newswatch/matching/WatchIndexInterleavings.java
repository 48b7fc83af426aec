package newswatch.matching;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.junit.jupiter.api.Test;

/**
 * Two threads, switched at every access to what they share, get results as if one had gone after
 * the other. Takes minutes, so it is not part of the build but for whoever changes how the index is
 * shared; RATIONALE.md says how to run it.
 */
class WatchIndexInterleavings {
  private static final int INTERLEAVINGS = 200;

  private static final MatchDocument DOCUMENT = MatchDocument.builder("", "copper mine").build();

  /** Two that share a word, one that does not match, and one of which no word must be there. */
  private static final List<Query> QUERIES =
      List.of(
          Queries.parsed("copper"),
          Queries.parsed("copper mine"),
          Queries.parsed("zinc"),
          Queries.parsed("-(zinc OR -mine)"));

  /** Immutable: that threads are switched inside them shows nothing and takes most of the time. */
  private static final List<Class<?>> IMMUTABLE =
      List.of(MatchDocument.class, Words.class, Query.class, Term.class, QueryEvaluator.class);

  @Test
  void a_match_beside_a_replacement_sees_the_old_or_the_new_query() {
    check(List.of(put(1, 0)), List.of(put(1, 1)), List.of(call("match")));
  }

  @Test
  void a_match_beside_changes_of_two_queries_sees_them_in_their_order() {
    check(
        List.of(put(1, 0), put(2, 1)),
        List.of(call("remove", 1), put(2, 0)),
        List.of(call("match")));
  }

  @Test
  void of_two_changes_of_a_query_one_is_the_last() {
    check(List.of(put(1, 0)), List.of(put(1, 1)), List.of(call("remove", 1)));
  }

  @Test
  void changes_beside_background_work_are_not_lost() {
    check(
        List.of(put(1, 0), put(2, 3)),
        List.of(call("merge")),
        List.of(call("remove", 2), put(1, 1)));
  }

  @Test
  void a_match_beside_background_work_sees_every_query() {
    check(List.of(put(1, 0), put(1, 3), put(2, 1)), List.of(call("merge")), List.of(call("match")));
  }

  private static void check(List<Actor> before, List<Actor> one, List<Actor> other) {
    List<Actor> after = List.of(call("match"), call("size"));
    new ModelCheckingOptions()
        .addGuarantee(forClasses(WatchIndexInterleavings::isImmutable).allMethods().ignore())
        .addCustomScenario(new ExecutionScenario(before, List.of(one, other), after, null))
        .iterations(0)
        .invocationsPerIteration(INTERLEAVINGS)
        .sequentialSpecification(Sequential.class)
        .logLevel(LoggingLevel.ERROR)
        .check(Concurrent.class);
  }

  private static boolean isImmutable(String className) {
    return IMMUTABLE.stream().anyMatch(type -> className.startsWith(type.getName()));
  }

  private static Actor put(int key, int query) {
    return call("put", key, query);
  }

  private static Actor call(String operation, Object... arguments) {
    Method method =
        Arrays.stream(Concurrent.class.getMethods())
            .filter(candidate -> candidate.getName().equals(operation))
            .findAny()
            .orElseThrow();
    return new Actor(method, List.of(arguments));
  }

  /** The index, with its background work as one more thing that a thread may do at any moment. */
  @Param(name = "key", gen = IntGen.class)
  @Param(name = "query", gen = IntGen.class)
  public static class Concurrent {
    private final SteeredMerges merges = new SteeredMerges();
    private final WatchIndex<Integer> index = WatchIndexes.with(merges);

    @Operation(params = {"key", "query"})
    public void put(int key, int query) {
      index.put(key, QUERIES.get(query));
    }

    @Operation(params = "key")
    public void remove(int key) {
      index.remove(key);
    }

    @Operation
    public void merge() {
      merges.runNext();
    }

    @Operation
    public List<Match<Integer>> match() {
      return index.match(DOCUMENT);
    }

    @Operation
    public int size() {
      return index.size();
    }
  }

  /** What each operation means, without an index. */
  public static class Sequential {
    private final SortedMap<Integer, Query> queries = new TreeMap<>();

    public void put(int key, int query) {
      queries.put(key, QUERIES.get(query));
    }

    public void remove(int key) {
      queries.remove(key);
    }

    public void merge() {}

    public List<Match<Integer>> match() {
      return PlainEvaluator.evaluateAll(queries, DOCUMENT);
    }

    public int size() {
      return queries.size();
    }
  }
}
