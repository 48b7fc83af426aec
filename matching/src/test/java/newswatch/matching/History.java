package newswatch.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes that one thread makes to queries of its own, and what matches may show of them while
 * it does.
 */
final class History {
  static final MatchDocument DOCUMENT =
      MatchDocument.builder("Mes Aynak", "copper mine in logar").build();

  /** Keys from here on belong to no history. */
  static final int BALLAST = 1_000_000;

  private static final int KEYS = 20;

  private static final List<Query> QUERIES =
      List.of(
          Queries.parsed("copper"),
          Queries.parsed("copper NEAR/5 logar"),
          Queries.parsed("aynak OR mine"),
          Queries.parsed("-(zinc OR -mes)"),
          Queries.parsed("copper zinc"));

  /** What a key gets: a query with what it finds in the document, or nothing. */
  private record Change(int key, @Nullable Query query, @Nullable List<Span> found) {
    static Change of(int key, @Nullable Query query) {
      return new Change(
          key, query, query == null ? null : PlainEvaluator.evaluate(query, DOCUMENT).orElse(null));
    }
  }

  private final int firstKey;
  private final List<Change> changes = new ArrayList<>();

  /** For each key its changes, by how many changes had been made with it. */
  private final List<TreeMap<Integer, Change>> byKey = new ArrayList<>();

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();

  History(int number, int length) {
    firstKey = number * KEYS;
    Random random = new Random(number);
    for (int key = 0; key < KEYS; key++) {
      byKey.add(new TreeMap<>(Map.of(0, Change.of(key, null))));
    }
    while (changes.size() < length) {
      boolean removes = random.nextInt(10) == 0;
      Query query = QUERIES.get(random.nextInt(QUERIES.size()));
      Change change = Change.of(random.nextInt(KEYS), removes ? null : query);
      changes.add(change);
      byKey.get(change.key()).put(changes.size(), change);
    }
  }

  void make(int number, WatchIndex<Integer> index) {
    begun.set(number + 1);
    Change change = changes.get(number);
    if (change.query() == null) {
      index.remove(firstKey + change.key());
    } else {
      index.put(firstKey + change.key(), change.query());
    }
    done.set(number + 1);
  }

  boolean isDone() {
    return done.get() == changes.size();
  }

  /** How many changes a match that begins now must show at least. */
  int earliestToSee() {
    return Math.max(done.get(), seen.get());
  }

  /** How many changes a match that has ended now can show at most. */
  int latestToSee() {
    return begun.get();
  }

  /** Fails unless the matches show the state after some number of changes between the two. */
  void check(List<Match<Integer>> matches, int earliest, int latest) {
    Map<Integer, List<Span>> shown =
        matches.stream()
            .filter(match -> match.key() >= firstKey && match.key() < firstKey + KEYS)
            .collect(Collectors.toMap(match -> match.key() - firstKey, Match::evidence));
    Set<Integer> differing = new HashSet<>();
    for (TreeMap<Integer, Change> ofKey : byKey) {
      note(ofKey.floorEntry(earliest).getValue(), shown, differing);
    }
    int state = earliest;
    while (!differing.isEmpty() && state < latest) {
      note(changes.get(state++), shown, differing);
    }
    if (!differing.isEmpty()) {
      throw new AssertionError("no state from %d to %d has %s".formatted(earliest, latest, shown));
    }
    seen.accumulateAndGet(state, Math::max);
  }

  private static void note(Change change, Map<Integer, List<Span>> shown, Set<Integer> differing) {
    if (Objects.equals(shown.get(change.key()), change.found())) {
      differing.remove(change.key());
    } else {
      differing.add(change.key());
    }
  }
}
