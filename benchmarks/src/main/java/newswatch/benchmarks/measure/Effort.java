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

  private static final double LONGEST_WARM_UP = 3;

  public Effort {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "rounds: expected a number from 1 to %,d, not %d".formatted(MOST_ROUNDS, rounds));
    }
  }

  /** CPU time to run a step before measuring it, so that it is compiled. */
  double warmUpSeconds() {
    return Math.min(LONGEST_WARM_UP, rounds * PEER_ROUND_SECONDS);
  }

  /** How long to change single watches, by the clock on the wall. */
  double changeSeconds() {
    return warmUpSeconds();
  }
}
