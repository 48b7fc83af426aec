package newswatch.matching;

/**
 * One place where a phrase of a {@link PhraseDictionary} stands in a text.
 *
 * @param value what the phrase was added with
 * @param firstWord index of its first word in the {@link Words}
 * @param lastWord index of its last word, inclusive
 */
public record PhraseHit<V>(V value, int firstWord, int lastWord) {
  public PhraseHit {
    if (firstWord < 0 || lastWord < firstWord) {
      throw new IllegalArgumentException("no words: " + firstWord + " to " + lastWord);
    }
  }
}
