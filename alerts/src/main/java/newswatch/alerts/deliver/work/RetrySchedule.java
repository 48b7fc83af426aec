package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failed attempt: seconds at first, then hours, for three days in all. */
final class RetrySchedule {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(18),
          Duration.ofHours(22));
  private static final double SPREAD = 0.2;

  private RetrySchedule() {}

  /**
   * The delay after so many failed attempts; empty when it is not tried again.
   *
   * @param attempts at least 1
   * @param random from 0 to 1: up to a fifth more or less, so that what failed together does not
   *     come again together
   */
  static Optional<Duration> delay(int attempts, double random) {
    if (attempts > DELAYS.size()) {
      return Optional.empty();
    }
    double factor = 1 + SPREAD * (2 * random - 1);
    return Optional.of(Duration.ofMillis(Math.round(DELAYS.get(attempts - 1).toMillis() * factor)));
  }
}
