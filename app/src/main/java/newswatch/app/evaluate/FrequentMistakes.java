package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts mistakes by what they are about, and keeps the first examples of each. */
final class FrequentMistakes {
  private final int examples;
  private final Map<String, Same> found = new HashMap<>();

  /** Keeps that many examples of each. */
  FrequentMistakes(int examples) {
    this.examples = examples;
  }

  private static final class Same {
    private final String what;
    private final List<Mistake> examples = new ArrayList<>();
    private long count;

    Same(String what) {
      this.what = what;
    }
  }

  /** Counts one; the example is asked for only if it is kept. */
  void add(String what, Supplier<Mistake> example) {
    Same same = found.computeIfAbsent(what, Same::new);
    same.count++;
    if (same.examples.size() < examples) {
      same.examples.add(example.get());
    }
  }

  /** The most frequent ones, an example of each before the second of any. */
  List<Mistake> worst(int most) {
    List<Same> byCount = new ArrayList<>(found.values());
    byCount.sort(
        Comparator.comparingLong((Same same) -> -same.count).thenComparing(same -> same.what));
    List<Mistake> worst = new ArrayList<>();
    for (int round = 0; round < examples && worst.size() < most; round++) {
      for (Same same : byCount) {
        if (round < same.examples.size() && worst.size() < most) {
          worst.add(same.examples.get(round).times(same.count));
        }
      }
    }
    return worst;
  }
}
