package newswatch.matching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names that a topic or an actor answers to, folded once. Folding costs about as much as
 * splitting a text of the same length, so whoever adds the same actor to many documents keeps its
 * names.
 */
public final class Names {
  private final String first;
  private final Set<String> folded;

  private Names(String first, Set<String> folded) {
    this.first = first;
    this.folded = folded;
  }

  /** These names: ids, canonical names and aliases alike. The first is what it is shown as. */
  public static Names of(Collection<String> names) {
    Set<String> folded = new LinkedHashSet<>();
    for (String name : names) {
      folded.add(Name.folded(name));
    }
    return new Names(names.isEmpty() ? "" : names.iterator().next(), Set.copyOf(folded));
  }

  /** The first name as it was given; empty when there is none. */
  String first() {
    return first;
  }

  Set<String> folded() {
    return folded;
  }
}
