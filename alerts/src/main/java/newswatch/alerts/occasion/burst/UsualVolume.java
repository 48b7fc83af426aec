package newswatch.alerts.occasion.burst;

/**
 * How many came in comparable windows before, and what that says of a new number.
 *
 * <p>What comes is taken for a Poisson process whose rate is unknown. Seen from Jeffreys' prior,
 * the rate after {@code sum} arrivals in {@code windows} windows has a Gamma distribution, and the
 * number in the next window a negative binomial one, with {@code sum + 1/2} for its size. It is as
 * wide as the past is short, so that a cold start needs no rule of its own: after three empty
 * windows it takes eight to be surprising, after three hundred two.
 *
 * @param sum how many came, at least 0
 * @param windows how many windows they came in, not necessarily a whole number
 */
record UsualVolume(double sum, double windows) {
  private static final double JEFFREYS = 0.5;
  private static final double NEGLIGIBLE = 1e-17;

  /** The mean number of a window. */
  double mean() {
    return windows > 0 ? sum / windows : 0;
  }

  /** The probability that a window has that many or more, were all as before. */
  double tail(int count) {
    if (windows <= 0 || count <= mean()) {
      return 1;
    }
    double size = sum + JEFFREYS;
    double more = 1 / (windows + 1);
    double term =
        Math.exp(
            logGamma(count + size)
                - logGamma(size)
                - logGamma(count + 1.0)
                + size * Math.log1p(-more)
                + count * Math.log(more));
    double tail = 0;
    for (int k = count; term > NEGLIGIBLE * tail && term > 0; k++) {
      tail += term;
      term *= (k + size) / (k + 1.0) * more;
    }
    return Math.min(1, tail);
  }

  /** Stirling's series, after shifting small arguments; exact to some 1e-12. */
  private static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 10) {
      shift += Math.log(y);
      y++;
    }
    double inverse = 1 / (y * y);
    double series =
        (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / y;
    return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
