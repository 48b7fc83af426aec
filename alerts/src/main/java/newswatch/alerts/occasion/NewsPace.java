package newswatch.alerts.occasion;

/** Of the documents of one partition, which ones have to be told of for their time alone. */
public final class NewsPace {
  private static final long STEP = 60_000;

  private long earliest = Long.MAX_VALUE;
  private long told = Long.MIN_VALUE;

  /** Whether a document of that time moves the time of the news: by a minute, or its beginning. */
  public boolean moves(long time) {
    boolean moves = time < earliest || time >= told + STEP || told == Long.MIN_VALUE;
    if (moves) {
      earliest = Math.min(earliest, time);
      told = Math.max(told, time);
    }
    return moves;
  }
}
