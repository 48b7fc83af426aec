package newswatch.enrich.event;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day that words of a sentence state: "on May 21", "21 May 2025", "on Wednesday".
 *
 * <p>A day without a year is the last such day on or before the one of publication, and so is a day
 * of the week; without a date of publication they are none. Days are those of UTC.
 */
final class StatedDay {
  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

  static {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
    MONTHS.remove("mar");
    List<String> russian =
        List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    for (Month month : Month.values()) {
      MONTHS.put(folded(russian.get(month.getValue() - 1)), month);
    }
    List<List<String>> days =
        List.of(
            List.of("monday", "понедельник", "دوشنبه"),
            List.of("tuesday", "вторник", "سهشنبه"),
            List.of("wednesday", "среду", "چهارشنبه"),
            List.of("thursday", "четверг", "پنجشنبه"),
            List.of("friday", "пятницу", "جمعه"),
            List.of("saturday", "субботу", "شنبه"),
            List.of("sunday", "воскресенье", "یکشنبه"));
    for (DayOfWeek day : DayOfWeek.values()) {
      days.get(day.getValue() - 1).forEach(name -> DAYS.put(folded(name), day));
    }
  }

  private static String folded(String word) {
    return Phrases.words(word).get(0);
  }

  private StatedDay() {}

  /** Whether a folded word is a month, a day of the week or a number. */
  static boolean dateWord(String folded) {
    return (MONTHS.containsKey(folded) && !folded.equals("may"))
        || DAYS.containsKey(folded)
        || number(folded) >= 0;
  }

  /** The only day stated from a word to another, the last exclusive; null if there is none. */
  static @Nullable LocalDate between(
      Passage passage, int from, int to, @Nullable Instant published) {
    LocalDate found = null;
    for (int word = from; word < to && passage.has(word); word++) {
      LocalDate day = at(passage, word, published);
      if (day != null) {
        if (found != null && !found.equals(day)) {
          return null;
        }
        found = day;
      }
    }
    return found;
  }

  private static @Nullable LocalDate at(Passage passage, int word, @Nullable Instant published) {
    String folded = passage.folded(word);
    if (folded.equals("日")) {
      return chinese(passage, word, published);
    }
    Month month = MONTHS.get(folded);
    if (month != null) {
      return date(passage, word, month, published);
    }
    DayOfWeek weekday = DAYS.get(folded);
    if (weekday == null || published == null || vague(passage, word - 1)) {
      return null;
    }
    return day(published).with(TemporalAdjusters.previousOrSame(weekday));
  }

  private static @Nullable LocalDate date(
      Passage passage, int month, Month value, @Nullable Instant published) {
    int after = passage.joined(month) ? number(passage.folded(month + 1)) : -1;
    int before = passage.joined(month - 1) ? number(passage.folded(month - 1)) : -1;
    int day = inMonth(after) ? after : before;
    int yearAt = inMonth(after) ? month + 2 : month + 1;
    if (!inMonth(day)) {
      return null;
    }
    boolean reached = passage.joined(yearAt - 1) || passage.comma(yearAt - 1);
    return date(reached ? number(passage.folded(yearAt)) : -1, value.getValue(), day, published);
  }

  /** "5月21日", with or without the year before it; "21日" in the month before publication. */
  private static @Nullable LocalDate chinese(
      Passage passage, int word, @Nullable Instant published) {
    int day = passage.has(word - 1) ? number(passage.folded(word - 1)) : -1;
    if (!inMonth(day)) {
      return null;
    }
    if (passage.has(word - 3) && passage.folded(word - 2).equals("月")) {
      int month = number(passage.folded(word - 3));
      boolean dated = passage.has(word - 5) && passage.folded(word - 4).equals("年");
      return date(dated ? number(passage.folded(word - 5)) : -1, month, day, published);
    }
    if (published == null) {
      return null;
    }
    LocalDate now = day(published);
    LocalDate month = day <= now.getDayOfMonth() ? now : now.minusMonths(1);
    return day <= month.lengthOfMonth() ? month.withDayOfMonth(day) : null;
  }

  /** The date, in the last year in which it is not after publication if the year is not told. */
  private static @Nullable LocalDate date(
      int year, int month, int day, @Nullable Instant published) {
    try {
      if (year > 1900 && year < 2200) {
        return LocalDate.of(year, month, day);
      }
      if (published == null) {
        return null;
      }
      LocalDate now = day(published);
      LocalDate thisYear = LocalDate.of(now.getYear(), month, day);
      return thisYear.isAfter(now) ? LocalDate.of(now.getYear() - 1, month, day) : thisYear;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean vague(Passage passage, int before) {
    return passage.has(before)
        && switch (passage.folded(before)) {
          case "next", "last", "every", "each", "coming", "following", "previous" -> true;
          default -> false;
        };
  }

  private static boolean inMonth(int number) {
    return number >= 1 && number <= 31;
  }

  private static LocalDate day(Instant published) {
    return LocalDate.ofInstant(published, ZoneOffset.UTC);
  }

  private static int number(String folded) {
    int end = folded.length();
    if (end > 2 && !Character.isDigit(folded.charAt(end - 1))) {
      String ending = folded.substring(end - 2);
      end -=
          ending.equals("th") || ending.equals("st") || ending.equals("nd") || ending.equals("rd")
              ? 2
              : 0;
    }
    if (end == 0 || end > 4) {
      return -1;
    }
    int value = 0;
    for (int at = 0; at < end; at++) {
      char c = folded.charAt(at);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
