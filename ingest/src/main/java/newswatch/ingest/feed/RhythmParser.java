package newswatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.source.FeedRhythm;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, and the vocabulary {@code
 * sy} of RSS 1.0. What cannot be understood is as if it were not there.
 */
final class RhythmParser {
  private static final int HOURS = 24;

  /** Nobody means more than a year, and less digits cannot overflow. */
  private static final int LONGEST_NUMBER = 6;

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private RhythmParser() {}

  static FeedRhythm parse(FeedElement channel) {
    int lifetime = number(channel.line("ttl"), 0);
    return new FeedRhythm(
        Math.max(lifetime, update(channel)), List.copyOf(hours(channel)), days(channel));
  }

  private static int update(FeedElement channel) {
    String period = channel.line("sy:updateperiod");
    Duration every = period == null ? null : PERIODS.get(period.strip().toLowerCase(Locale.ROOT));
    int frequency = number(channel.line("sy:updatefrequency"), 1);
    return every == null ? 0 : (int) every.dividedBy(Math.max(1, frequency)).toMinutes();
  }

  private static Set<Integer> hours(FeedElement channel) {
    Set<Integer> hours = new TreeSet<>();
    FeedElement skipped = channel.child("skiphours");
    if (skipped != null) {
      for (FeedElement hour : skipped.children(List.of("hour"))) {
        int number = number(hour.text(), -1);
        // Older versions of RSS count from 1 to 24.
        if (number >= 0 && number <= HOURS) {
          hours.add(number % HOURS);
        }
      }
    }
    return hours;
  }

  private static List<Integer> days(FeedElement channel) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    FeedElement skipped = channel.child("skipdays");
    if (skipped != null) {
      for (FeedElement written : skipped.children(List.of("day"))) {
        for (DayOfWeek day : DayOfWeek.values()) {
          if (day.name().equalsIgnoreCase(written.text())) {
            days.add(day);
          }
        }
      }
    }
    return days.stream().map(DayOfWeek::getValue).toList();
  }

  private static int number(@Nullable String text, int otherwise) {
    String digits = text == null ? "" : text.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : otherwise;
  }
}
