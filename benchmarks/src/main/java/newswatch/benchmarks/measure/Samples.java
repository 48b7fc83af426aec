package newswatch.benchmarks.measure;

import java.util.Arrays;

/** Several measurements of the same thing. */
final class Samples {
  private double[] values = new double[16];
  private int count;

  void add(double value) {
    values = count == values.length ? Arrays.copyOf(values, count * 2) : values;
    values[count++] = value;
  }

  int count() {
    return count;
  }

  double get(int index) {
    return values[index];
  }

  /** These without the first ones. */
  Samples from(int first) {
    Samples rest = new Samples();
    for (int i = first; i < count; i++) {
      rest.add(values[i]);
    }
    return rest;
  }

  double median() {
    return quantile(0.5);
  }

  /** The value that a share of all does not exceed; 0 without any. */
  double quantile(double share) {
    if (count == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double place = share * (count - 1);
    int below = (int) place;
    int above = Math.min(below + 1, count - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
  }
}
