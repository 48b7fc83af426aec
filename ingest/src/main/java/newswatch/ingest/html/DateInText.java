package newswatch.ingest.html;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/** Finds a date among other words. */
final class DateInText {
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String NAME = "\\p{L}[\\p{L}\\p{M}]{2,12}+";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\d/.-])(?:"
              + YEAR
              + "\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}(?:\\s?[日일])?(?:[T ]\\d{1,2}:\\d{2})?"
              + "|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?"
              + YEAR
              + "|\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?,?\\s(?:de\\s)?"
              + NAME
              + "\\.?,?\\s(?:de\\s)?"
              + YEAR
              + "|"
              + NAME
              + "\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s"
              + YEAR
              + ")(?!\\d|[./-]\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?![\\d.])");

  private DateInText() {}

  /** The first date with a whole year; null when there is none. */
  static @Nullable Instant first(String text) {
    return first(WRITTEN, text);
  }

  /** The same, or {@code 31.12.25}, which is a date only where one is to be expected. */
  static @Nullable Instant expected(String text) {
    Instant date = first(WRITTEN, text);
    return date == null ? first(SHORT_YEAR, text) : date;
  }

  private static @Nullable Instant first(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      Instant time = WrittenTime.parse(match.group());
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
