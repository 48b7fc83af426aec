package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many messages have gone within the last minute. */
final class Limit {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Deque<Instant> sent = new ArrayDeque<>();

  /** A message is on its way. */
  void count(Instant now) {
    sent.addLast(now);
  }

  /** When the next may go; empty when it may now. */
  Optional<Instant> fullUntil(@Nullable Integer perMinute, Instant now) {
    while (!sent.isEmpty() && !sent.getFirst().plus(MINUTE).isAfter(now)) {
      sent.removeFirst();
    }
    return perMinute == null || sent.size() < perMinute
        ? Optional.empty()
        : Optional.of(sent.getFirst().plus(MINUTE));
  }
}
