package newswatch.ingest.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.document.PublishedTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as feeds and web pages write it: by the standards, with wrong weekdays and odd zones, with
 * the month first, in other languages, in two digits for the year. UTC when there is no zone. A
 * date that can be read in two ways, or is no whole date, is unknown.
 */
public final class WrittenTime {
  private static final int LONGEST = 100;
  private static final Instant OLDEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final int OLDEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0,]+");
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<=\\d)T\\s?|(?<!\\d))(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,:]\\d{1,9})?)?(?!\\d)"
              + "(?:\\s?([ap])\\.?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?\\s?(\\D.*)?");
  private static final Pattern YEAR_BEHIND = Pattern.compile("^(.*?)\\s?\\b(\\d{4})\\s?(\\D*)$");
  private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|μμ");
  private static final Pattern FORENOON = Pattern.compile("오전|上午|午前|πμ");
  private static final Pattern KOREAN = Pattern.compile("오전|오후|년|월|일");
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private WrittenTime() {}

  /** The time, or null when the text says none that can be relied on. */
  public static @Nullable Instant parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Instant exact = PublishedTime.parse(text);
    Instant time = exact == null ? loose(text) : exact;
    // What programs write for "no time": the beginning of their calendars.
    boolean unset = time != null && (time.equals(Instant.EPOCH) || time.isBefore(OLDEST));
    return unset ? null : time;
  }

  private static @Nullable Instant loose(String text) {
    String plain = COMMENT.matcher(ascii(text)).replaceAll(" ");
    plain = SPACES.matcher(plain).replaceAll(" ").strip();
    try {
      Matcher digits = DIGITS.matcher(plain);
      return digits.matches() ? ofDigits(digits) : ofParts(plain);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Digits and letters of full width, and the digits of other scripts, as ASCII has them. */
  private static String ascii(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
      plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return plain.toString();
  }

  private static @Nullable Instant ofDigits(Matcher digits) {
    LocalDate date = date(number(digits, 1), number(digits, 2), number(digits, 3));
    LocalTime time = LocalTime.of(number(digits, 4), number(digits, 5), number(digits, 6));
    String zone = digits.group(7) == null ? "" : digits.group(7);
    return instant(date.atTime(time), ZoneNames.of(zone));
  }

  private static @Nullable Instant ofParts(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      LocalDate date = WrittenDate.parse(text);
      return date == null ? null : instant(date.atStartOfDay(), korean(text, ZoneOffset.UTC));
    }
    String before = text.substring(0, time.start()).strip();
    String after = text.substring(time.end()).strip();
    String zone = after;
    Matcher year = YEAR_BEHIND.matcher(after);
    if (before.isEmpty()) {
      before = after;
      zone = "";
    } else if (year.matches() && WrittenDate.lacksYear(before)) {
      before = before + " " + year.group(2);
      zone = (year.group(1) + " " + year.group(3)).strip();
    }
    boolean afternoon = AFTERNOON.matcher(text).find() || "p".equals(meridiem(time));
    boolean forenoon = FORENOON.matcher(text).find() || "a".equals(meridiem(time));
    String words = AFTERNOON.matcher(FORENOON.matcher(before).replaceAll(" ")).replaceAll(" ");
    LocalDate date = WrittenDate.parse(words.strip());
    return date == null
        ? null
        : instant(at(date, time, afternoon, forenoon), korean(text, ZoneNames.of(zone)));
  }

  private static @Nullable String meridiem(Matcher time) {
    return time.group(4) == null ? null : time.group(4).toLowerCase(Locale.ROOT);
  }

  private static LocalDateTime at(
      LocalDate date, Matcher time, boolean afternoon, boolean forenoon) {
    int hour = number(time, 1);
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (forenoon && hour == 12) {
      hour = 0;
    }
    int minute = number(time, 2);
    // A leap second counts as the one before.
    int second = number(time, 3) == 60 ? 59 : number(time, 3);
    return hour == 24 && minute == 0 && second == 0
        ? date.plusDays(1).atStartOfDay()
        : date.atTime(hour, minute, second);
  }

  /** Korean dates without a zone are in that of Korea. */
  private static @Nullable ZoneId korean(String text, @Nullable ZoneId zone) {
    boolean local = ZoneOffset.UTC.equals(zone) && KOREAN.matcher(text).find();
    return local ? KOREA : zone;
  }

  private static @Nullable Instant instant(LocalDateTime time, @Nullable ZoneId zone) {
    return zone == null ? null : time.atZone(zone).toInstant();
  }

  static LocalDate date(int year, int month, int day) {
    if (year < OLDEST_YEAR || year > LATEST_YEAR) {
      throw new DateTimeException("year " + year);
    }
    return LocalDate.of(year, month, day);
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }
}
