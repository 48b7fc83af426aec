package newswatch.app.evaluate;

import org.jspecify.annotations.Nullable;

/** A share as two counts. */
record Ratio(long part, long whole) {
  Ratio {
    if (part < 0 || whole < part) {
      throw new IllegalArgumentException("no share: " + part + " of " + whole);
    }
  }

  /** 0 to 1, or null of nothing. */
  @Nullable Double share() {
    return whole == 0 ? null : (double) part / whole;
  }

  /** The F1 of a precision and a recall: their harmonic mean, null when it cannot be known. */
  static @Nullable Double f1(@Nullable Double precision, @Nullable Double recall) {
    if (isZero(precision) || isZero(recall)) {
      return 0.0;
    }
    return precision == null || recall == null
        ? null
        : 2 * precision * recall / (precision + recall);
  }

  private static boolean isZero(@Nullable Double share) {
    return share != null && share == 0;
  }
}
