package newswatch.alerts.occasion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as sentences say them. */
public final class Spoken {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double SMALL = 10;
  private static final int HOURS_OF_TWO_DAYS = 48;
  private static final double MINUTES = 60;
  private static final double HOURS = 24;

  private Spoken() {}

  /** {@code 2025-05-21 08:00Z}. */
  public static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  /** One decimal below ten, none above, and none that is nought: {@code 2.1}, {@code 3}. */
  public static String number(double number) {
    String text = String.format(Locale.ROOT, number < SMALL ? "%.1f" : "%.0f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** {@code an hour}, {@code 6 hours}, {@code 2.5 days}. */
  public static String duration(Duration duration) {
    double minutes = duration.toMillis() / 60_000.0;
    if (minutes < MINUTES) {
      return counted(minutes, "a minute", "minutes");
    }
    double hours = minutes / MINUTES;
    return hours < HOURS_OF_TWO_DAYS && hours != HOURS
        ? counted(hours, "an hour", "hours")
        : counted(hours / HOURS, "a day", "days");
  }

  private static String counted(double number, String one, String many) {
    String text = number(number);
    return text.equals("1") ? one : text + " " + many;
  }
}
