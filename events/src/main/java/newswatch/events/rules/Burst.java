package newswatch.events.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.events.DurationText;

/**
 * Far more than usual comes within a window of time.
 *
 * @param window how long a time is looked at: 10 minutes to 1 day
 * @param atLeast the fewest that are a burst
 * @param times how many times the usual number it must be
 * @param counted what is counted
 */
public record Burst(Duration window, int atLeast, double times, Counted counted) implements When {
  static final String KIND = "burst";

  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  static Burst of(Object value) {
    WhenSettings settings = WhenSettings.of(KIND, value);
    Burst burst =
        new Burst(
            settings.duration("window", Duration.ofHours(1), SHORTEST, LONGEST),
            settings.whole("at-least", 5, 2, 100_000),
            settings.number("times", 3, 1.1, 1_000),
            settings.constant("count", Counted.class, Counted.STORIES));
    settings.check();
    return burst;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("window", DurationText.of(window));
    settings.put("at-least", atLeast);
    settings.put("times", times);
    settings.put("count", counted.wireName());
    return settings;
  }
}
