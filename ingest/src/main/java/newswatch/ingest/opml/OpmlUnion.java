package newswatch.ingest.opml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts two lists into one that has all of both. Where they say different things of the same folder
 * or feed, the first counts.
 */
public final class OpmlUnion {
  /** What is said of a file and of a window on it, and not of what is in it. */
  private static final Set<String> OF_THE_FILE =
      Set.of(
          "datecreated",
          "datemodified",
          "expansionstate",
          "vertscrollstate",
          "windowtop",
          "windowleft",
          "windowbottom",
          "windowright");

  private OpmlUnion() {}

  /** A newer version of a list, with what only the kept one has at the end. */
  public static OpmlDocument updated(OpmlDocument kept, OpmlDocument newer) {
    List<OpmlField> head = new ArrayList<>(newer.head());
    for (OpmlField field : kept.head()) {
      if (newer.head().stream().noneMatch(other -> name(other).equals(name(field)))) {
        head.add(field);
      }
    }
    return joined(newer, kept, head);
  }

  /** Two lists of different titles or owners, of which the first stays what it is. */
  public static OpmlDocument of(OpmlDocument first, OpmlDocument other) {
    List<OpmlField> head = new ArrayList<>(first.head());
    for (OpmlField field : other.head()) {
      if (!OF_THE_FILE.contains(name(field)) && !head.contains(field)) {
        head.add(field);
      }
    }
    return joined(first, other, head);
  }

  private static OpmlDocument joined(OpmlDocument first, OpmlDocument other, List<OpmlField> head) {
    return new OpmlDocument(
        joined(first.attributes(), other.attributes()),
        head,
        joined(first.outlines(), other.outlines()));
  }

  /**
   * Outlines that mean the same are met one by one, so that a list joined with itself is itself.
   */
  private static List<Outline> joined(List<Outline> first, List<Outline> others) {
    List<Outline> joined = new ArrayList<>(first);
    if (others.isEmpty()) {
      return joined;
    }
    Map<Object, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      Object identity = OutlineMeaning.ABSOLUTE.identity(first.get(i));
      places.computeIfAbsent(identity, unused -> new ArrayDeque<>()).add(i);
    }
    for (Outline other : others) {
      Deque<Integer> left = places.get(OutlineMeaning.ABSOLUTE.identity(other));
      Integer place = left == null ? null : left.poll();
      if (place == null) {
        joined.add(other);
      } else {
        Outline same = joined.get(place);
        joined.set(
            place,
            new Outline(
                joined(same.attributes(), other.attributes()),
                joined(same.outlines(), other.outlines())));
      }
    }
    return joined;
  }

  private static Map<String, String> joined(Map<String, String> first, Map<String, String> other) {
    Map<String, String> joined = new LinkedHashMap<>(first);
    other.forEach(joined::putIfAbsent);
    return joined;
  }

  private static String name(OpmlField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
