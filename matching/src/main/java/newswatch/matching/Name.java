package newswatch.matching;

/** How whole names are compared: by their folded words, whatever stands between them. */
public final class Name {
  private Name() {}

  /** The folded words with a space between them: "human rights" for {@code Human-Rights}. */
  public static String folded(String name) {
    Words words = Words.of(name);
    return words.count() == 0 ? "" : folded(words, 0, words.count() - 1);
  }

  /** The same of a run of words; the last one is included. */
  public static String folded(Words words, int firstWord, int lastWord) {
    StringBuilder folded = new StringBuilder();
    for (int word = firstWord; word <= lastWord; word++) {
      folded.append(word == firstWord ? "" : " ").append(words.folded(word));
    }
    return folded.toString();
  }
}
