package newswatch.desk.syndication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The last {@value #MOST} entries by their time. Not thread-safe. */
final class LatestEntries {
  /** As many as a feed shows. */
  static final int MOST = 100;

  private final List<Entry> ascending = new ArrayList<>(1);

  /** Takes in an entry, unless all that are kept are later. */
  void add(Entry entry) {
    int at = Collections.binarySearch(ascending, entry, Entry.BY_TIME);
    ascending.add(at < 0 ? -at - 1 : at, entry);
    if (ascending.size() > MOST) {
      ascending.remove(0);
    }
  }

  /** Takes an entry out. */
  Optional<Entry> remove(long subject) {
    for (int i = ascending.size() - 1; i >= 0; i--) {
      if (ascending.get(i).subject() == subject) {
        return Optional.of(ascending.remove(i));
      }
    }
    return Optional.empty();
  }

  /** Hands out the entries, the latest first, for as long as they are accepted. */
  void latestFirst(Predicate<Entry> accepted) {
    int at = ascending.size() - 1;
    while (at >= 0 && accepted.test(ascending.get(at))) {
      at--;
    }
  }
}
