package newswatch.events.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many documents a source gave on each of the last days, in UTC.
 *
 * @param last the day of the first count
 * @param counts of that day and those before it, at most {@value #MOST}
 */
public record FeedDays(LocalDate last, List<Integer> counts) {

  /** For how many days counts are kept. */
  public static final int MOST = 14;

  public FeedDays {
    counts = List.copyOf(counts);
    if (counts.isEmpty() || counts.size() > MOST) {
      throw new IllegalArgumentException("counts of " + counts.size() + " days");
    }
  }

  /** No document on a day, and nothing known of those before. */
  public static FeedDays startingOn(LocalDate day) {
    return new FeedDays(day, List.of(0));
  }

  /** With more documents on a day; those of a day that is not counted any more are left out. */
  public FeedDays plus(LocalDate day, int documents) {
    List<Integer> days = new ArrayList<>(counts);
    long ahead = Math.min(MOST, Math.max(0, day.toEpochDay() - last.toEpochDay()));
    days.addAll(0, Collections.nCopies((int) ahead, 0));
    LocalDate newest = ahead > 0 ? day : last;
    long index = newest.toEpochDay() - day.toEpochDay();
    if (index < MOST) {
      while (days.size() <= index) {
        days.add(0);
      }
      days.set((int) index, days.get((int) index) + documents);
    }
    return new FeedDays(newest, days.subList(0, Math.min(MOST, days.size())));
  }

  /** All documents of the days together. */
  public int sum() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
