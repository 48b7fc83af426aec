package newswatch.enrich.candidate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.events.Candidate;

/**
 * What is remembered of one name: the last weeks in which it appeared, up to {@value #WEEKS}.
 *
 * <p>The window slides by whole weeks of the news's own time: it ends with the week of the newest
 * appearance. Older ones are forgotten, so the history is the same in whatever order documents
 * come.
 *
 * @param weeks ascending, only those with appearances
 */
public record NameHistory(List<Week> weeks) {
  /** Nothing yet. */
  public static final NameHistory NONE = new NameHistory(List.of());

  static final int WEEKS = 4;

  public NameHistory {
    weeks = List.copyOf(weeks);
  }

  /** The history with one more sighting, at a time in milliseconds since 1970. */
  public NameHistory with(Sighting sighting, long time) {
    TreeMap<Long, Week> byNumber = new TreeMap<>();
    weeks.forEach(week -> byNumber.put(week.number(), week));
    long number = Week.number(time);
    byNumber.put(
        number,
        byNumber
            .getOrDefault(number, new Week(number, List.of()))
            .with(Appearance.of(sighting, time)));
    long oldest = byNumber.lastKey() - WEEKS + 1;
    return new NameHistory(List.copyOf(byNumber.tailMap(oldest).values()));
  }

  /** The candidate that the name is, if it recurs enough. */
  public Optional<Candidate> candidate(String key) {
    return Recurrence.of(this).candidate(key);
  }

  Stream<Appearance> appearances() {
    return weeks.stream().flatMap(week -> week.appearances().stream());
  }

  /** The window as times in milliseconds: from its start to its end, exclusive. */
  Map.Entry<Long, Long> window() {
    long newest = weeks.get(weeks.size() - 1).number();
    return Map.entry((newest - WEEKS + 1) * Week.MILLIS, (newest + 1) * Week.MILLIS);
  }
}
