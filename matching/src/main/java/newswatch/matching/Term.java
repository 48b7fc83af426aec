package newswatch.matching;

import java.util.Arrays;
import java.util.List;
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

  /** Whether each word is written together with the one before it. */
  private final boolean[] attached;

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
    attached = new boolean[count];
    for (int word = 0; word < count; word++) {
      folded[word] = words.folded(word);
      if (exactCase) {
        exact[word] = words.exactCase(word);
      }
      offsets[word] = words.position(word) - words.position(0);
      attached[word] = words.isAttached(word);
    }
    pivot = longestWholeWord();
    canonical = canonicalText();
  }

  /**
   * A term like another one up to a word, in the place of which and of all after it come others.
   */
  private Term(Term start, int words, String... last) {
    scope = start.scope;
    exactCase = start.exactCase;
    prefix = start.prefix;
    int count = words + last.length;
    folded = Arrays.copyOf(start.folded, count);
    exact = Arrays.copyOf(start.exact, exactCase ? count : 0);
    offsets = Arrays.copyOf(start.offsets, count);
    attached = Arrays.copyOf(start.attached, count);
    for (int i = 0; i < last.length; i++) {
      folded[words + i] = last[i];
      offsets[words + i] = start.offsets[words] + i;
      attached[words + i] = i > 0;
      if (exactCase) {
        exact[words + i] = last[i];
      }
    }
    pivot = longestWholeWord();
    canonical = canonicalText();
  }

  /**
   * The terms of which one must stand where this one is meant, mostly itself alone.
   *
   * <p>The beginning of a word says not always where {@link AttachedWords} will part it: وزا* is
   * meant to find وزارت, which is و and زارت, and 김정은* is meant to find 김정은식, which is one word.
   */
  List<Term> alternatives() {
    int last = folded.length - 1;
    if (!prefix) {
      return List.of(this);
    }
    int first = last;
    while (attached[first]) {
      first--;
    }
    boolean and = folded[first].charAt(0) == AttachedWords.AND;
    if (first < last && !and) {
      return List.of(this, new Term(this, first, together(first)));
    }
    if (first == last && and && folded[last].length() > 1) {
      String letter = folded[last].substring(0, 1);
      return List.of(this, new Term(this, last, letter, folded[last].substring(1)));
    }
    return List.of(this);
  }

  private String together(int first) {
    StringBuilder word = new StringBuilder();
    for (int part = first; part < folded.length; part++) {
      word.append(folded[part]);
    }
    return word.toString();
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

  /** The form of one of the words with its case kept; the folded one unless case is exact. */
  String exact(int word) {
    return exactCase ? exact[word] : folded[word];
  }

  /** The position of one of the words after the first one's. */
  int offset(int word) {
    return offsets[word];
  }

  /** Whether one of the words is written together with the one before it. */
  boolean isAttached(int word) {
    return attached[word];
  }

  /** The words, as a text that gives the same words: folded, or with the case that they need. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < folded.length; word++) {
      if (word > 0 && !attached[word]) {
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
