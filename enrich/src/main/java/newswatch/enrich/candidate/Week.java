package newswatch.enrich.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The appearances of a name in seven days.
 *
 * <p>Of more than {@value #MOST} texts those with the lowest hashes are kept, and of these the
 * first {@value #MOST_CONTEXTS} with their context: which they are does not depend on the order in
 * which they come.
 *
 * @param number of the week since 1970
 * @param appearances by the hash of their text, each text once
 */
record Week(long number, List<Appearance> appearances) {
  static final int MOST = 50;
  static final int MOST_CONTEXTS = 5;
  static final long MILLIS = 7L * 24 * 60 * 60 * 1000;

  Week {
    appearances = List.copyOf(appearances);
  }

  static long number(long time) {
    return Math.floorDiv(time, MILLIS);
  }

  Week with(Appearance appearance) {
    TreeMap<Long, Appearance> byText = new TreeMap<>();
    appearances.forEach(known -> byText.put(known.text(), known));
    byText.merge(
        appearance.text(),
        appearance,
        (known, other) -> Appearance.EARLIEST.compare(other, known) < 0 ? other : known);
    List<Appearance> kept = new ArrayList<>();
    for (Appearance each : byText.values()) {
      if (kept.size() < MOST) {
        kept.add(kept.size() < MOST_CONTEXTS ? each : each.withoutContext());
      }
    }
    return new Week(number, kept);
  }
}
