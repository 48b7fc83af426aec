package newswatch.matching;

/** How whole names are compared: by their folded words, whatever stands between them. */
final class Name {
  private Name() {}

  /** The folded words with a space between them: "human rights" for {@code Human-Rights}. */
  static String folded(String name) {
    Words words = Words.of(name);
    StringBuilder folded = new StringBuilder();
    for (int word = 0; word < words.count(); word++) {
      folded.append(word == 0 ? "" : " ").append(words.folded(word));
    }
    return folded.toString();
  }
}
