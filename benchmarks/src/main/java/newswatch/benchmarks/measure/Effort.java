package newswatch.benchmarks.measure;

/**
 * How long to measure.
 *
 * @param rounds how often each figure is taken, for medians
 */
public record Effort(int rounds) {
  /** CPU time of a step in a round. */
  static final double ROUND_SECONDS = 0.25;

  /** The same for a peer, which sees fewer documents in that time. */
  static final double PEER_ROUND_SECONDS = 0.5;

  /** The most rounds; more would not make figures surer. */
  public static final int MOST_ROUNDS = 1_000;

  /** CPU time of a step between two looks at whether it still gets faster. */
  static final double WARM_UP_SECONDS = 0.25;

  private static final double LONGEST_CHANGE_SECONDS = 3;

  public Effort {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "rounds: expected a number from 1 to %,d, not %d".formatted(MOST_ROUNDS, rounds));
    }
  }

  /** How often to look at whether a step still gets faster, before measuring it. */
  int mostWarmUps() {
    return 1 + 8 * (rounds - 1);
  }

  /** How long to change single watches, by the clock on the wall. */
  double changeSeconds() {
    return Math.min(LONGEST_CHANGE_SECONDS, rounds * WARM_UP_SECONDS);
  }
}
