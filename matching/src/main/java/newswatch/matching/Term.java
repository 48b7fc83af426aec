package newswatch.matching;

import java.util.Objects;

/**
 * A word or several words in a row, the leaf of queries that stands in a text.
 *
 * <p>Immutable; equal when the canonical text is.
 */
public final class Term implements Query {

  /** Where a term is looked for. */
  public enum Scope {
    /** In the title and in the text. */
    ANYWHERE(""),
    TITLE("title:"),
    /** In the name of the document's source. */
    SOURCE("source:");

    private final String prefix;

    Scope(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Scope scope;
  private final boolean exactCase;
  private final boolean prefix;
  private final String[] folded;
  private final String[] exact;

  /** Each word's position after the first word's. */
  private final int[] offsets;

  private final int pivot;
  private final String canonical;

  /**
   * A term of the words of a text.
   *
   * @param exactCase whether the letters' case must be equal as well
   * @param prefix whether the last word may go on; without effect when that is a character of a
   *     script without spaces, which is a whole word wherever it stands
   * @throws IllegalArgumentException when the text has no word
   */
  public Term(Scope scope, String text, boolean exactCase, boolean prefix) {
    Words words = Words.of(text);
    int count = words.count();
    if (count == 0) {
      throw new IllegalArgumentException("a term without any letter or digit");
    }
    this.scope = scope;
    this.exactCase = exactCase;
    this.prefix = prefix && !words.isSolo(count - 1);
    folded = new String[count];
    exact = new String[exactCase ? count : 0];
    offsets = new int[count];
    for (int word = 0; word < count; word++) {
      folded[word] = words.folded(word);
      if (exactCase) {
        exact[word] = words.exactCase(word);
      }
      offsets[word] = words.position(word) - words.position(0);
    }
    pivot = longestWholeWord();
    canonical = canonicalText();
  }

  private int longestWholeWord() {
    int longest = 0;
    for (int word = 1; word < folded.length - (prefix ? 1 : 0); word++) {
      longest = folded[word].length() > folded[longest].length() ? word : longest;
    }
    return longest;
  }

  /** Where the term is looked for. */
  public Scope scope() {
    return scope;
  }

  /** Whether the case of the letters must be equal. */
  public boolean exactCase() {
    return exactCase;
  }

  /** Whether the last word may go on. */
  public boolean prefix() {
    return prefix;
  }

  /** The number of words. */
  public int count() {
    return folded.length;
  }

  /** The folded form of one of the words. */
  public String folded(int word) {
    return folded[word];
  }

  /** The word to begin looking with: the longest one that is not open, being likely the rarest. */
  int pivot() {
    return pivot;
  }

  /** Whether the term stands at these words of a text, beginning with the given one. */
  boolean standsAt(Words words, int first) {
    int last = folded.length - 1;
    if (first + last >= words.count()) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      int word = first + i;
      boolean open = prefix && i == last;
      if (words.position(word) - words.position(first) != offsets[i]
          || !(open
              ? words.foldedStartsWith(word, folded[i])
              : words.foldedEquals(word, folded[i]))) {
        return false;
      }
    }
    return !exactCase || hasExactCase(words, first);
  }

  private boolean hasExactCase(Words words, int first) {
    for (int i = 0; i < exact.length; i++) {
      String form = words.exactCase(first + i);
      boolean open = prefix && i == exact.length - 1;
      if (!(open ? form.startsWith(exact[i]) : form.equals(exact[i]))) {
        return false;
      }
    }
    return true;
  }

  /** The words, as a text that gives the same words: folded, or with the case that they need. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < folded.length; word++) {
      if (word > 0) {
        text.append(offsets[word] - offsets[word - 1] > 1 ? '，' : ' ');
      }
      text.append(exactCase ? exact[word] : folded[word]);
    }
    return text.toString();
  }

  private String canonicalText() {
    String quote = folded.length > 1 ? "\"" : "";
    return scope.prefix + (exactCase ? "=" : "") + quote + text() + (prefix ? "*" : "") + quote;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term term && canonical.equals(term.canonical);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(canonical);
  }

  /** The canonical text: {@code title:="Two Words"}. */
  @Override
  public String toString() {
    return canonical;
  }
}
