package newswatch.enrich.actor;

import newswatch.matching.Words;

/** Which words begin with a capital; in scripts without case none does. */
final class Capitals {
  private Capitals() {}

  static boolean begin(Words words, int word) {
    int first = words.text().codePointAt(words.startChar(word));
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
