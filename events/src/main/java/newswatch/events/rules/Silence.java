package newswatch.events.rules;

import java.time.Duration;
import java.util.Map;
import newswatch.events.DurationText;
import org.jspecify.annotations.Nullable;

/**
 * Nothing comes for long.
 *
 * @param longerThan for how long, 10 minutes to 1 year; null for longer than is usual
 */
public record Silence(@Nullable Duration longerThan) implements When {
  static final String KIND = "silence";

  private static final String USUAL = "usual";
  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(366);

  static Silence of(Object value) {
    if (USUAL.equals(value)) {
      return new Silence(null);
    }
    WhenSettings settings = WhenSettings.of(KIND, value);
    Duration longerThan = settings.duration("longer-than", null, SHORTEST, LONGEST);
    settings.check();
    if (longerThan == null) {
      throw new IllegalArgumentException(
          "when.silence: expected \"usual\" or {longer-than: 2d}, not " + value);
    }
    return new Silence(longerThan);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object settings() {
    return longerThan == null ? USUAL : Map.of("longer-than", DurationText.of(longerThan));
  }
}
