package newswatch.events.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Minutes that recur, as crontab(5) of POSIX writes them: minute, hour, day of the month, month and
 * day of the week, each {@code *}, a number, a range, a list of these, or one with a step.
 *
 * <p>Of the two days, when both are restricted, either is enough. Sunday is 0 and 7. A minute that
 * a change of the clocks leaves out is moved on by the change; one that it repeats counts once.
 */
public final class CronTimes {
  private static final Pattern PART =
      Pattern.compile("(?:(\\*)|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");

  /** A 29 February can be eight years away. */
  private static final int MOST_DAYS = 8 * 366 + 1;

  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet daysOfMonth;
  private final BitSet months;
  private final BitSet daysOfWeek;
  private final boolean eitherDay;

  private CronTimes(String[] fields) {
    minutes = field(fields[0], "minute", 0, 59);
    hours = field(fields[1], "hour", 0, 23);
    daysOfMonth = field(fields[2], "day of the month", 1, 31);
    months = field(fields[3], "month", 1, 12);
    daysOfWeek = field(fields[4], "day of the week", 0, 7);
    if (daysOfWeek.get(0)) {
      daysOfWeek.set(DayOfWeek.SUNDAY.getValue());
    }
    eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
  }

  /**
   * Reads five fields.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public static CronTimes parse(String expression) {
    String[] fields = expression.strip().split("\\s+");
    if (fields.length != 5) {
      throw new IllegalArgumentException(
          "\"%s\" has %d fields: expected minute, hour, day of the month, month, day of the week"
              .formatted(expression, fields.length));
    }
    return new CronTimes(fields);
  }

  /**
   * The first of these minutes after a time, in its zone; empty when there is none: 31 February.
   */
  public Optional<ZonedDateTime> after(ZonedDateTime time) {
    LocalDate day = time.toLocalDate();
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      if (isOn(day)) {
        Optional<ZonedDateTime> found = on(day, time);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ZonedDateTime> on(LocalDate day, ZonedDateTime time) {
    for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
      for (int minute = minutes.nextSetBit(0);
          minute >= 0;
          minute = minutes.nextSetBit(minute + 1)) {
        ZonedDateTime candidate = day.atTime(hour, minute).atZone(time.getZone());
        if (candidate.isAfter(time)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOn(LocalDate day) {
    if (!months.get(day.getMonthValue())) {
      return false;
    }
    boolean ofMonth = daysOfMonth.get(day.getDayOfMonth());
    boolean ofWeek = daysOfWeek.get(day.getDayOfWeek().getValue());
    return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
  }

  private static BitSet field(String text, String name, int lowest, int highest) {
    BitSet values = new BitSet();
    for (String part : text.split(",", -1)) {
      Matcher read = PART.matcher(part);
      if (!read.matches()) {
        throw wrong(part, name, lowest, highest);
      }
      boolean all = read.group(1) != null;
      int from = all ? lowest : Integer.parseInt(read.group(2));
      int to = all || (read.group(3) == null && read.group(4) != null) ? highest : from;
      to = read.group(3) == null ? to : Integer.parseInt(read.group(3));
      int step = read.group(4) == null ? 1 : Integer.parseInt(read.group(4));
      if (from < lowest || to > highest || from > to || step < 1) {
        throw wrong(part, name, lowest, highest);
      }
      for (int value = from; value <= to; value += step) {
        values.set(value);
      }
    }
    return values;
  }

  private static IllegalArgumentException wrong(String part, String name, int from, int to) {
    return new IllegalArgumentException(
        "\"%s\" is no %s: expected *, numbers from %d to %d, ranges such as %d-%d, or steps such as */2"
            .formatted(part, name, from, to, from, from + 1));
  }
}
