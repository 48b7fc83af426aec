package newswatch.events;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people write lengths of time: a whole number and a unit, {@code 30s}, {@code 90m}, {@code
 * 6h}, {@code 2d}.
 */
public final class DurationText {
  private static final Pattern FORM = Pattern.compile("(\\d{1,7})\\s?([smhd])");
  private static final long MINUTES_OF_HOUR = 60;
  private static final long MINUTES_OF_DAY = 24 * 60;

  private DurationText() {}

  /** The length of a text; empty when it is none. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(form.group(1));
    return Optional.of(
        switch (form.group(2).charAt(0)) {
          case 's' -> Duration.ofSeconds(number);
          case 'm' -> Duration.ofMinutes(number);
          case 'h' -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /** The text of a length of whole seconds, in the largest unit in which it is whole. */
  public static String of(Duration duration) {
    if (duration.toSecondsPart() > 0) {
      return duration.toSeconds() + "s";
    }
    long minutes = duration.toMinutes();
    if (minutes > 0 && minutes % MINUTES_OF_DAY == 0) {
      return minutes / MINUTES_OF_DAY + "d";
    }
    return minutes > 0 && minutes % MINUTES_OF_HOUR == 0
        ? minutes / MINUTES_OF_HOUR + "h"
        : minutes + "m";
  }
}
