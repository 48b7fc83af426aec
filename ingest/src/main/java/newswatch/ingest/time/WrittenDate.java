package newswatch.ingest.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as feeds and web pages write it, without the time: in numbers, or with the name of the
 * month.
 */
final class WrittenDate {
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?\\s(?=\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})\\.?(?:\\s?T)?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-?(\\d{3})");
  private static final Pattern CHARACTERS =
      Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]?.*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})");
  private static final Pattern TOKEN =
      Pattern.compile("(\\d+)(?:st|nd|rd|th|er|º|ª)?(?![\\p{L}\\d])|[\\p{L}\\p{M}]+");
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)\\d{4}(?!\\d)|-\\d{2}$|^\\d+\\s\\p{L}+\\s\\d{2}$");
  private static final int MOST_WORDS = 8;

  private WrittenDate() {}

  /** The day; null when it cannot be told. */
  static @Nullable LocalDate parse(String text) {
    String date = WEEKDAY.matcher(text).replaceFirst("");
    Matcher match = YEAR_FIRST.matcher(date);
    if (match.matches()) {
      return WrittenTime.date(number(match, 1), number(match, 3), number(match, 4));
    }
    match = CHARACTERS.matcher(date);
    if (match.matches()) {
      return WrittenTime.date(number(match, 1), number(match, 2), number(match, 3));
    }
    match = DAY_OF_YEAR.matcher(date);
    if (match.matches()) {
      return LocalDate.ofYearDay(number(match, 1), number(match, 2));
    }
    match = YEAR_LAST.matcher(date);
    return match.matches() ? yearLast(match) : named(text);
  }

  /** Whether a year has still to come, as where it stands behind the time. */
  static boolean lacksYear(String text) {
    return !YEAR.matcher(text).find();
  }

  /** Between points it is day, month, year; else it may begin with the month, or a short year. */
  private static @Nullable LocalDate yearLast(Matcher match) {
    int first = number(match, 1);
    int second = number(match, 3);
    int year = year(number(match, 4), match.group(4).length());
    boolean points = match.group(2).equals(".");
    if (!points && match.group(4).length() == 2) {
      return null;
    }
    boolean dayFirst = points || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      return null;
    }
    return dayFirst ? WrittenTime.date(year, second, first) : WrittenTime.date(year, first, second);
  }

  /** A month by its name with a day and a year around it; other words are weekdays and fillers. */
  private static @Nullable LocalDate named(String text) {
    Matcher token = TOKEN.matcher(text);
    List<String> numbers = new ArrayList<>();
    int month = 0;
    int words = 0;
    while (token.find()) {
      if (token.group(1) != null) {
        numbers.add(token.group(1));
      } else {
        int named = MonthNames.number(token.group());
        // The last one: some languages have a weekday that is written as a month.
        month = named == 0 ? month : named;
      }
      words++;
    }
    if (month == 0 || numbers.size() != 2 || words > MOST_WORDS) {
      return null;
    }
    boolean yearFirst = numbers.get(0).length() == 4;
    String year = numbers.get(yearFirst ? 0 : 1);
    String day = numbers.get(yearFirst ? 1 : 0);
    if (day.length() > 2 || (year.length() != 4 && year.length() != 2)) {
      return null;
    }
    return WrittenTime.date(
        year(Integer.parseInt(year), year.length()), month, Integer.parseInt(day));
  }

  /** RFC 5322: two digits below 50 are in this century. */
  private static int year(int year, int digits) {
    return digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
