package newswatch.benchmarks.workload;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks that come up as often as words do in a language: the n-th one time in n to a power. */
final class Zipf {
  private final double[] cumulative;

  Zipf(int size, double exponent) {
    cumulative = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += Math.pow(rank + 1, -exponent);
      cumulative[rank] = sum;
    }
  }

  /** A rank from 0. */
  int next(RandomGenerator random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
  }
}
