package newswatch.enrich.candidate;

import newswatch.enrich.actor.Capitals;
import newswatch.enrich.actor.NameWords;
import newswatch.matching.Words;

/** What stands between a word and the next one, by how much it parts them. */
enum Gap {
  /** A space, a hyphen, an apostrophe or the dot of an abbreviation: one name may go on. */
  JOINS,
  /** Any other mark within a sentence: no name goes on. */
  PARTS,
  /** A quotation mark, a colon, a bracket or a dash: a capital behind it says little. */
  OPENS,
  /** The end of a sentence or line. */
  ENDS;

  private static final String JOINING = "-\u2010\u2011'\u2019\u2018\u02BC\u02BB";
  private static final String OPENING = ":\"“”„«»‹›()[]—–−";
  private static final String ENDING = "!?…;|•·\n\r\u2028\u2029。！？；؟۔";
  private static final int LONGEST_ABBREVIATION = 5;

  /** The gap behind a word; behind the last one, the end. */
  static Gap after(Words words, int word) {
    if (word < 0 || word + 1 >= words.count()) {
      return ENDS;
    }
    String text = words.text();
    int from = words.endChar(word);
    int to = words.startChar(word + 1);
    if (to == from || (to == from + 1 && text.charAt(from) == ' ')) {
      return JOINS;
    }
    if (to == from + 1 && JOINING.indexOf(text.charAt(from)) >= 0) {
      return JOINS;
    }
    Gap widest = JOINS;
    for (int at = from; at < to && widest != ENDS; at++) {
      Gap gap = of(text.charAt(at), words, word, at == from);
      widest = gap.compareTo(widest) > 0 ? gap : widest;
    }
    return widest;
  }

  private static Gap of(char mark, Words words, int word, boolean first) {
    if (mark == '.') {
      return first && abbreviates(words, word) ? JOINS : ENDS;
    }
    if (ENDING.indexOf(mark) >= 0) {
      return ENDS;
    }
    if (OPENING.indexOf(mark) >= 0) {
      return OPENS;
    }
    return Character.isWhitespace(mark) || Character.isSpaceChar(mark) ? JOINS : PARTS;
  }

  /** Whether the dot behind the word is that of "J. Wang" or "Gen. Dostum". */
  private static boolean abbreviates(Words words, int word) {
    int length = words.end(word) - words.start(word);
    return Capitals.begin(words, word)
        && length < LONGEST_ABBREVIATION
        && (length == 1 || NameWords.TITLES.contains(words.folded(word)));
  }
}
