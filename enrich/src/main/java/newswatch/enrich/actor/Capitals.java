package newswatch.enrich.actor;

import newswatch.matching.Words;

/** Which words begin with a capital; in scripts without case none does. */
public final class Capitals {
  private Capitals() {}

  /** Whether a word begins with a capital. */
  public static boolean begin(Words words, int word) {
    int first = words.text().codePointAt(words.startChar(word));
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
