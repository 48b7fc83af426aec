package newswatch.egress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment at which a request must have ended. */
final class Deadline {
  private final Duration allowed;
  private final long end;

  private Deadline(Duration allowed) {
    this.allowed = allowed;
    this.end = System.nanoTime() + allowed.toNanos();
  }

  static Deadline in(Duration allowed) {
    return new Deadline(allowed);
  }

  /** What was allowed in all. */
  Duration allowed() {
    return allowed;
  }

  /** Nanoseconds that are left; none or fewer when it is over. */
  long nanosLeft() {
    return end - System.nanoTime();
  }

  /** Milliseconds that are left, at least one: for the JDK's sockets 0 means for ever. */
  int millisLeft() {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanosLeft()));
  }

  boolean isOver() {
    return nanosLeft() <= 0;
  }
}
