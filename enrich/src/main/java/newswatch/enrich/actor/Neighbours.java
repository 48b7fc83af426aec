package newswatch.enrich.actor;

import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/** What stands between a word of a text and the next one. */
final class Neighbours {
  private static final String HYPHENS = "-\u2010\u2011\u2013";
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u02BB";

  private final Words words;

  Neighbours(Words words) {
    this.words = words;
  }

  /** Whether there is nothing but spaces, and no empty line; false without a next word. */
  boolean spaced(int word) {
    String gap = after(word);
    return gap != null
        && gap.chars().allMatch(Neighbours::space)
        && gap.chars().filter(c -> c == '\n').count() < 2;
  }

  /** Whether a hyphen or a dash joins the two. */
  boolean hyphen(int word) {
    String gap = after(word);
    return gap != null && gap.length() == 1 && HYPHENS.contains(gap);
  }

  /** Whether an apostrophe joins the two. */
  boolean apostrophe(int word) {
    String gap = after(word);
    return gap != null && gap.length() == 1 && APOSTROPHES.contains(gap);
  }

  /** Whether the word is a possessive, as Kabul is in "Kabul's envoy". */
  boolean possessive(int word) {
    String gap = after(word);
    return gap != null
        && gap.length() > 2
        && APOSTROPHES.indexOf(gap.charAt(0)) >= 0
        && gap.charAt(1) == 's'
        && gap.substring(2).isBlank();
  }

  /** The text between; null when one of the words is not there. */
  @Nullable String after(int word) {
    return word < 0 || word + 1 >= words.count()
        ? null
        : words.text().substring(words.endChar(word), words.startChar(word + 1));
  }

  static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
