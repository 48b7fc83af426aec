package newswatch.alerts.occasion.burst;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much came when: hours for two weeks, and minutes for the window.
 *
 * @param begin since when is known how much came, in milliseconds since 1970
 * @param hours how many in each hour since 1970 that had any, of the last {@value #DAYS} days
 * @param minutes how many in each minute since 1970 that had any, as far as the window goes
 */
record Volume(long begin, TreeMap<Long, Integer> hours, TreeMap<Long, Integer> minutes) {
  static final int DAYS = 14;
  static final long MINUTE = 60_000;

  private static final long MINUTES_OF_HOUR = 60;
  private static final long HOUR = MINUTES_OF_HOUR * MINUTE;
  private static final long HOURS_OF_DAY = 24;

  /** With fewer days, all hours are the measure and not the same hours. */
  static final int FEWEST_DAYS = 3;

  /** From so many days on the busiest one is left out: a burst must not hide the next one. */
  static final int ENOUGH_DAYS = 7;

  static Volume since(long begin) {
    return new Volume(begin, new TreeMap<>(), new TreeMap<>());
  }

  /** The hour that a time is in, since 1970. */
  static long hour(long time) {
    return Math.floorDiv(time, HOUR);
  }

  /** The minute that a time is in, since 1970. */
  static long minute(long time) {
    return Math.floorDiv(time, MINUTE);
  }

  /** Counts one, in order of time. */
  void add(long time) {
    minutes.merge(minute(time), 1, Integer::sum);
    addLate(time);
    hours.headMap(hour(time) - (DAYS + 1) * HOURS_OF_DAY).clear();
  }

  /** Counts one that came too late for the window; what is too old for the past is not kept. */
  void addLate(long time) {
    if (hours.isEmpty() || hour(time) > hours.lastKey() - (DAYS + 1) * HOURS_OF_DAY) {
      hours.merge(hour(time), 1, Integer::sum);
    }
  }

  /** Forgets minutes that have left the window of that many minutes which ends with a minute. */
  void slideTo(long minute, long window) {
    minutes.headMap(minute - window, true).clear();
  }

  /** How many are in the window. */
  int inWindow() {
    int sum = 0;
    for (int count : minutes.values()) {
      sum += count;
    }
    return sum;
  }

  /**
   * The first minute at which fewer than {@code floor} are left in the window if no more come; the
   * minute of the last one's leaving at the latest.
   */
  long minuteBelow(int floor, long window) {
    int left = inWindow();
    for (Map.Entry<Long, Integer> minute : minutes.entrySet()) {
      left -= minute.getValue();
      if (left < floor) {
        return minute.getKey() + window;
      }
    }
    throw new IllegalStateException("an empty window has no end");
  }

  /** What is usual for the window of that many minutes which ends with a minute. */
  UsualVolume usual(long minute, long window) {
    long first = Math.floorDiv(minute - window + 1, MINUTES_OF_HOUR);
    long last = Math.floorDiv(minute, MINUTES_OF_HOUR);
    long oldest = Math.floorDiv(begin + HOUR - 1, HOUR);
    List<Integer> days = new ArrayList<>();
    for (int day = 1; day <= DAYS && first - day * HOURS_OF_DAY >= oldest; day++) {
      long shift = day * HOURS_OF_DAY;
      days.add(between(first - shift, Math.min(last - shift, first - 1)));
    }
    double windowsOfDay = (last - first + 1) * MINUTES_OF_HOUR / (double) window;
    if (days.size() >= ENOUGH_DAYS) {
      days.remove(Collections.max(days));
    }
    return days.size() >= FEWEST_DAYS
        ? new UsualVolume(sum(days), days.size() * windowsOfDay)
        : new UsualVolume(
            between(oldest, first - 1),
            Math.max(0, first - oldest) * MINUTES_OF_HOUR / (double) window);
  }

  private int between(long first, long last) {
    return first > last ? 0 : sum(List.copyOf(hours.subMap(first, true, last, true).values()));
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
