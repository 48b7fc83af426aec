package newswatch.benchmarks.workload;

/** The shapes of watches that people keep, with how many of twenty have each. */
public enum WatchKind {
  /** A name, a phrase, or a rare word: {@code "mes aynak"}. */
  PHRASE(12),
  /** Two or three names, phrases or words: {@code "mes aynak" AND "copper"}. */
  AND(5),
  /** Two names or words at most ten words apart: {@code "copper" NEAR/10 "logar"}. */
  NEAR(2),
  /** A name or phrase without a word: {@code "wang yi" NOT "football"}. */
  NOT(1);

  /** The sum of all shares. */
  public static final int CYCLE = 20;

  private final int share;

  WatchKind(int share) {
    this.share = share;
  }

  /** How many of twenty watches have this shape. */
  public int share() {
    return share;
  }
}
