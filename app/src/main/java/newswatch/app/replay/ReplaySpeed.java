package newswatch.app.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a replay goes: at once, or keeping the distances between the publication times.
 *
 * @param factor 1 keeps the distances, 60 makes an hour a minute; infinite does not wait
 */
public record ReplaySpeed(double factor) {
  public static final ReplaySpeed MAX = new ReplaySpeed(Double.POSITIVE_INFINITY);

  public ReplaySpeed {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a speed must be above 0, not " + factor);
    }
  }

  /**
   * Reads {@code max}, {@code realtime} or {@code 60x}.
   *
   * @throws IllegalArgumentException for anything else, saying what was expected
   */
  public static ReplaySpeed parse(String text) {
    if (text.equals("max")) {
      return MAX;
    }
    if (text.equals("realtime")) {
      return new ReplaySpeed(1);
    }
    try {
      if (text.endsWith("x")) {
        return new ReplaySpeed(Double.parseDouble(text.substring(0, text.length() - 1)));
      }
    } catch (NumberFormatException e) {
      // Falls through to the same answer as every other word.
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is no speed: max, realtime or a factor such as 60x");
  }

  /** How long to wait between two documents; not at all when a time is unknown or goes back. */
  public Duration pause(@Nullable Instant before, @Nullable Instant next) {
    if (before == null || next == null || next.isBefore(before) || Double.isInfinite(factor)) {
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) (Duration.between(before, next).toMillis() / factor));
  }
}
