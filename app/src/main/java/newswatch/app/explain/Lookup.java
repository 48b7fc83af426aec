package newswatch.app.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of looking for an id, of which people may write the beginning only. */
public sealed interface Lookup<V> {
  /** The most ids that are shown when it could be several. */
  int MOST_IDS = 10;

  /** The one. */
  record Found<V>(Kept<V> kept) implements Lookup<V> {}

  /** There is none. */
  record Unknown<V>() implements Lookup<V> {}

  /**
   * Several ids begin so.
   *
   * @param ids the first of them in alphabetical order, at most {@value #MOST_IDS}
   */
  record Ambiguous<V>(List<String> ids) implements Lookup<V> {
    public Ambiguous {
      ids = List.copyOf(ids);
    }
  }

  /** Collects what an id may mean; an id that is whole wins over those that only begin so. */
  final class Candidates<V> {
    private final String wanted;
    private final TreeMap<String, Kept<V>> found = new TreeMap<>();

    Candidates(String wanted) {
      this.wanted = wanted;
    }

    /** Takes a value of that id, instead of an earlier one, if it may be meant. */
    void offer(String id, Kept<V> kept) {
      if (id.startsWith(wanted)) {
        found.put(id, kept);
        // One more than are shown, and never the whole id, which is the first of all.
        if (found.size() > MOST_IDS + 1) {
          found.pollLastEntry();
        }
      }
    }

    /** Whether the whole id has come. */
    boolean whole() {
      return found.containsKey(wanted);
    }

    Lookup<V> result() {
      Map.@Nullable Entry<String, Kept<V>> first = found.firstEntry();
      if (first == null) {
        return new Unknown<>();
      }
      return found.size() == 1 || whole()
          ? new Found<>(first.getValue())
          : new Ambiguous<>(found.keySet().stream().limit(MOST_IDS).toList());
    }
  }
}
