package newswatch.matching;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * What each Unicode character contributes to a word: its kind, its folded form and its form with
 * the case kept, looked up in tables that are derived from ICU's Unicode data once.
 *
 * <p><b>How folding works.</b> Two spellings are the same word when their folded forms are equal.
 * The form of a character is its compatibility decomposition (width, ligatures, presentation forms,
 * superscripts) without marks that are mere diacritics, decimal digits as 0-9, variants of an
 * Arabic letter as one letter, Latin letters with a stroke as the plain letter, then full case
 * folding, repeated until nothing changes, and composed again at the end. Because the form of a
 * text is the forms of its characters put together, one table look-up per character is all that
 * splitting a text costs. The exception are characters that compose with their predecessor or that
 * canonical ordering may move (conjoining jamo, kana voicing marks, vowel signs and nuktas of Indic
 * scripts): the table flags them, and a word that contains one is composed as a whole when it ends.
 * That is what makes NFC and NFD texts equal.
 *
 * <p>Marks: those of the Latin, Greek, Cyrillic, Arabic and Hebrew scripts and the inherited ones
 * are diacritics and dropped; a vowel sign of Devanagari or Thai is a letter in all but name and
 * stays. The kana voicing marks are inherited, yet ハ and バ are different syllables: they stay too.
 *
 * <p>A character may fold to several (ß, ﬁ, U+FDFA with fifteen): it is still inside one word,
 * which is why the spaces inside such a decomposition are dropped instead of splitting a word in
 * the middle of a character. A sign of a script without spaces that would fold to several signs (ゟ,
 * Thai sara am) stays as it is, since every sign there is a word of its own.
 *
 * <p>Rejected: {@code NFKC_Casefold} of whole texts with a map of offsets back, which copies the
 * text several times and needs an offset for every character; Hangul as jamo, which would make a
 * prefix of half a syllable match and make acronyms of syllables; a table that fills itself block
 * by block when it is needed, which is shared mutable state to save a fraction of a second once.
 */
final class Folding {
  /** Separates words; between two signs of a script without spaces it changes nothing. */
  static final byte SPACE = 0;

  /** Separates words; between two signs of a script without spaces it breaks phrases. */
  static final byte PUNCTUATION = 1;

  /** Neither separates nor counts: ZWNJ, soft hyphen, tatweel, variation selectors. */
  static final byte IGNORED = 2;

  static final byte LETTER = 3;

  /**
   * A digit or a Hangul sign: goes into words like a letter, but not into acronyms.
   *
   * <p>한 and its decomposition into three letters must give the same words.
   */
  static final byte NO_ACRONYM = 4;

  /** A character of a script without spaces: a word of its own, with its marks. */
  static final byte SOLO = 5;

  /** A diacritic: belongs to the word before it and adds nothing. */
  static final byte DROPPED_MARK = 6;

  /** A mark that makes a difference: belongs to the word before it, or begins one. */
  static final byte KEPT_MARK = 7;

  /**
   * The basic plane; what is beyond is rare in news and derived each time.
   *
   * <p>With plane 1 as well the tables would take three times as long to derive.
   */
  private static final int TABLE_SIZE = 0x10000;

  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
  private static final Folding TABLE = new Folding();

  private final byte[] kinds = new byte[TABLE_SIZE];
  private final boolean[] composing = new boolean[TABLE_SIZE];

  /** The form's code point, or minus one minus its place in the expansions. */
  private final int[] folded = new int[TABLE_SIZE];

  private final int[] exact = new int[TABLE_SIZE];
  private final List<String> expansions = new ArrayList<>();

  private Folding() {
    for (int codePoint = 0; codePoint < TABLE_SIZE; codePoint++) {
      folded[codePoint] = codePoint;
      exact[codePoint] = codePoint;
      if (isUnifiedHan(codePoint)) {
        kinds[codePoint] = SOLO;
      } else if (isHangulSyllable(codePoint)) {
        kinds[codePoint] = NO_ACRONYM;
      } else {
        derive(codePoint);
      }
    }
  }

  private void derive(int codePoint) {
    byte kind = FoldingRules.kind(codePoint);
    kinds[codePoint] = kind;
    if (kind == LETTER || kind == NO_ACRONYM || kind == SOLO || kind == KEPT_MARK) {
      String exactForm = FoldingRules.exactForm(codePoint);
      exact[codePoint] = entry(exactForm);
      folded[codePoint] = entry(FoldingRules.foldedForm(codePoint, exactForm));
      composing[codePoint] = FoldingRules.composes(exactForm);
    }
  }

  private int entry(String form) {
    int first = form.codePointAt(0);
    if (form.length() == Character.charCount(first)) {
      return first;
    }
    expansions.add(form);
    return -expansions.size();
  }

  private static boolean isUnifiedHan(int codePoint) {
    return (codePoint >= 0x3400 && codePoint <= 0x4DBF)
        || (codePoint >= 0x4E00 && codePoint <= 0x9FFF);
  }

  private static boolean isHangulSyllable(int codePoint) {
    return codePoint >= 0xAC00 && codePoint <= 0xD7A3;
  }

  static byte kind(int codePoint) {
    return codePoint < TABLE_SIZE ? TABLE.kinds[codePoint] : FoldingRules.kind(codePoint);
  }

  /** Whether a word with this character must be composed as a whole when it ends. */
  static boolean composes(int codePoint) {
    return codePoint < TABLE_SIZE
        ? TABLE.composing[codePoint]
        : FoldingRules.composes(FoldingRules.exactForm(codePoint));
  }

  /** The folded form when it is one code point, else -1: see {@link #foldedForm}. */
  static int foldedCodePoint(int codePoint) {
    return codePoint < TABLE_SIZE ? Math.max(TABLE.folded[codePoint], -1) : -1;
  }

  static String foldedForm(int codePoint) {
    return codePoint < TABLE_SIZE
        ? TABLE.form(TABLE.folded[codePoint])
        : FoldingRules.foldedForm(codePoint);
  }

  static String exactForm(int codePoint) {
    return codePoint < TABLE_SIZE
        ? TABLE.form(TABLE.exact[codePoint])
        : FoldingRules.exactForm(codePoint);
  }

  private String form(int entry) {
    return entry >= 0 ? Character.toString(entry) : expansions.get(-entry - 1);
  }

  static String composed(CharSequence word) {
    return COMPOSED.normalize(word);
  }
}
