package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps from asking a destination that is down again for each notification. After {@value
 * #FAILURES} failures in a row it stays open for a while, twice as long each time up to ten
 * minutes; then one notification is tried, and the first that arrives closes it.
 *
 * @param failures in a row
 * @param openUntil nothing is sent before
 */
record Breaker(int failures, Instant openUntil) {
  static final Breaker CLOSED = new Breaker(0, Instant.EPOCH);

  static final int FAILURES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 10;

  /** After one more failure at a time. */
  Breaker failed(Instant now) {
    int count = failures + 1;
    if (count < FAILURES) {
      return new Breaker(count, openUntil);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(count - FAILURES, MOST_DOUBLINGS));
    return new Breaker(count, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  /** Whether so many failed that it is the destination and not one message. */
  boolean isOpen() {
    return failures >= FAILURES;
  }

  /** Whether the last attempt failed, so that only one more is to be risked. */
  boolean isCautious() {
    return failures > 0;
  }
}
