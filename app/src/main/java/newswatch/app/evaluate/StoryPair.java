package newswatch.app.evaluate;

import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * How alike two documents are.
 *
 * @param a the id of one
 * @param b the id of the other
 * @param jaccard share of their shingles in common, 0 to 1
 * @param days between their publication; null when unknown
 */
public record StoryPair(String a, String b, Double jaccard, @Nullable Double days)
    implements LabelledInput {
  /** From here on two documents are one story. */
  static final double SAME = 0.8;

  /** Below, they are not; what lies between is left open. */
  static final double DIFFERENT = 0.3;

  /** The most days between two documents of which a link is wanted. */
  static final int MOST_DAYS = 3;

  public StoryPair {
    a = Required.text("pair", "a", a);
    b = Required.text("pair", "b", b);
    Required.present("pair", "jaccard", jaccard);
    if (!(jaccard >= 0 && jaccard <= 1)) {
      throw new IllegalArgumentException(
          "pair with a \"jaccard\" of " + jaccard + "; it is a share from 0 to 1");
    }
    if (a.equals(b)) {
      throw new IllegalArgumentException(
          "pair of \"" + a + "\" with itself; name two different documents");
    }
  }

  boolean same() {
    return jaccard >= SAME;
  }

  boolean different() {
    return jaccard < DIFFERENT;
  }

  /** Whether the two have to be linked. */
  boolean wanted() {
    return same() && (days == null || days <= MOST_DAYS);
  }
}
