package newswatch.benchmarks.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.monitor.QueryMatch;

/** A watch that is met, with the places that make it so, in UTF-16 units. */
final class Places extends QueryMatch {
  private int[] bounds = new int[4];
  private int count;

  Places(String watch) {
    super(watch);
  }

  void add(int start, int end) {
    if (count * 2 == bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
    }
    bounds[count * 2] = start;
    bounds[count * 2 + 1] = end;
    count++;
  }

  int count() {
    return count;
  }

  int start(int place) {
    return bounds[place * 2];
  }

  int end(int place) {
    return bounds[place * 2 + 1];
  }
}
