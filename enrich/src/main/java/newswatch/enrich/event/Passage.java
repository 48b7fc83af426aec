package newswatch.enrich.event;

import java.util.List;
import newswatch.enrich.sentence.Sentence;
import newswatch.matching.Words;

/** The words of one sentence, and what stands between them. */
final class Passage {
  private static final String OPENING = "“«「『„";
  private static final String CLOSING = "”»」』";

  /** How far an opening quotation mark is looked for, in UTF-16 units. */
  private static final int FAR = 600;

  private final Words words;
  private final Sentence sentence;

  Passage(Words words, Sentence sentence) {
    this.words = words;
    this.sentence = sentence;
  }

  Words words() {
    return words;
  }

  /** Whether a word is in the sentence. */
  boolean has(int word) {
    return word >= 0
        && word < words.count()
        && words.startChar(word) >= sentence.start()
        && words.endChar(word) <= sentence.end();
  }

  String folded(int word) {
    return words.folded(word);
  }

  /** Whether these words stand from a word on, with nothing but space between them. */
  boolean reads(List<String> phrase, int from) {
    for (int at = 0; at < phrase.size(); at++) {
      int word = from + at;
      if (!has(word) || !folded(word).equals(phrase.get(at)) || (at > 0 && !spaced(word - 1))) {
        return false;
      }
    }
    return true;
  }

  /** What stands between a word and the next one. */
  String gap(int word) {
    return words.text().substring(words.endChar(word), words.startChar(word + 1));
  }

  /** Whether only space, or nothing in a script without spaces, parts a word from the next. */
  boolean spaced(int word) {
    if (!has(word) || !has(word + 1)) {
      return false;
    }
    return blank(gap(word));
  }

  /** The same where a sign of money may stand before a number. */
  boolean spacedOrPriced(int word) {
    return has(word)
        && has(word + 1)
        && gap(word)
            .codePoints()
            .allMatch(c -> Character.isWhitespace(c) || "$€£¥".indexOf(c) >= 0);
  }

  /**
   * As {@link #spaced}; a dot behind a short title and the hyphen of "vice-president" count as
   * space.
   */
  boolean joined(int word) {
    if (!has(word) || !has(word + 1)) {
      return false;
    }
    String gap = gap(word);
    return blank(gap)
        || (gap.startsWith(".") && blank(gap.substring(1)) && folded(word).length() <= 4)
        || gap.equals("-");
  }

  /** Whether a comma and space part a word from the next. */
  boolean comma(int word) {
    if (!has(word) || !has(word + 1)) {
      return false;
    }
    String gap = gap(word).strip();
    return gap.length() == 1 && ",،，".contains(gap);
  }

  /** Whether a clause can begin behind a word, judged by what stands there. */
  boolean clauseBreak(int word) {
    if (!has(word)) {
      return true;
    }
    String gap = gap(word);
    return gap.codePoints().anyMatch(c -> ",،，;；؛:：—–(\"“«、".indexOf(c) >= 0)
        || gap.contains(" - ");
  }

  /** Whether a word is followed by the possessive 's, by a hyphen or the like: it modifies. */
  boolean modifies(int word) {
    int end = words.endChar(word);
    String text = words.text();
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return "'’ʼ-‐‑/的".indexOf(next) >= 0;
  }

  /** Whether the sentence asks. */
  boolean question() {
    String text = words.text();
    int end = sentence.end();
    for (int at = end - 1; at >= sentence.start() && at >= end - 4; at--) {
      if ("?？؟".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in a quotation, as far as the marks before it tell. */
  boolean quoted(int word) {
    String text = words.text();
    int start = words.startChar(word);
    for (int at = start - 1; at >= 0 && at > start - FAR; at--) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        return true;
      }
      if (CLOSING.indexOf(c) >= 0 || (c == '\n' && at > 0 && text.charAt(at - 1) == '\n')) {
        return false;
      }
      if (c == '"') {
        return at == 0 || opensBehind(text.charAt(at - 1));
      }
    }
    return false;
  }

  private static boolean opensBehind(char before) {
    return Character.isWhitespace(before) || "([—–-:".indexOf(before) >= 0;
  }

  private static boolean blank(String gap) {
    return gap.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
