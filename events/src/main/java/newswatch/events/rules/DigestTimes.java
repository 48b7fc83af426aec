package newswatch.events.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When digests are sent.
 *
 * <pre>
 * daily                      at 08:00 UTC
 * daily 07:30 Asia/Kabul
 * weekly fri 07:30 Asia/Kabul    Mondays when no day is named
 * 0 7,19 * * 1-5 Asia/Kabul      five fields of cron
 * </pre>
 */
public final class DigestTimes {
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final String MORNING = "0 8";

  private final String text;
  private final CronTimes times;
  private final ZoneId zone;

  private DigestTimes(String text, CronTimes times, ZoneId zone) {
    this.text = text;
    this.times = times;
    this.zone = zone;
  }

  /**
   * Reads times as people write them.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static DigestTimes parse(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
    ZoneId zone = zone(words);
    String first = words.get(0);
    CronTimes times =
        switch (first) {
          case "daily" -> CronTimes.parse(timeOfDay(words.subList(1, words.size())) + " * * *");
          case "weekly" -> weekly(words.subList(1, words.size()));
          default -> CronTimes.parse(String.join(" ", words));
        };
    DigestTimes read = new DigestTimes(text.strip(), times, zone);
    if (times.after(Instant.EPOCH.atZone(zone)).isEmpty()) {
      throw new IllegalArgumentException("\"" + text + "\" never comes");
    }
    return read;
  }

  /** The first of these times after a time. */
  public Instant after(Instant time) {
    return times
        .after(time.atZone(zone))
        .orElseThrow(() -> new IllegalStateException(text + " was checked to come"))
        .toInstant();
  }

  private static CronTimes weekly(List<String> words) {
    boolean named = !words.isEmpty() && DAYS.contains(day(words.get(0)));
    int day = named ? DAYS.indexOf(day(words.get(0))) : 1;
    return CronTimes.parse(
        timeOfDay(named ? words.subList(1, words.size()) : words) + " * * " + day);
  }

  private static String day(String word) {
    return word.length() < 3 ? word : word.substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String timeOfDay(List<String> words) {
    if (words.isEmpty()) {
      return MORNING;
    }
    Matcher time = TIME.matcher(words.get(0));
    if (words.size() > 1 || !time.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no time: expected one such as 07:30, and a zone such as Asia/Kabul behind it"
              .formatted(String.join(" ", words)));
    }
    return Integer.parseInt(time.group(2)) + " " + Integer.parseInt(time.group(1));
  }

  /** Takes the zone off the end, where one is named. */
  private static ZoneId zone(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean mayBeZone = last.contains("/") && !last.startsWith("*") && !last.matches("[-\\d,/]+");
    if (words.size() == 1 || !(mayBeZone || last.equals("UTC"))) {
      return ZoneOffset.UTC;
    }
    words.remove(words.size() - 1);
    return zoneOf(last);
  }

  static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no time zone: expected one such as Asia/Kabul or UTC", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DigestTimes same && same.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The times as they were written. */
  @Override
  public String toString() {
    return text;
  }
}
