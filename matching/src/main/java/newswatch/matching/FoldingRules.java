package newswatch.matching;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Set;

/**
 * The rules behind the tables of {@link Folding}: what one character is and folds to, derived from
 * ICU's Unicode data. Slow; only used to fill the tables and for characters beyond them.
 */
final class FoldingRules {
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** U+02BB and U+02BC to U+02BF are letters to Unicode and apostrophes to those who type them. */
  private static final String APOSTROPHES = "'`´ʻʼʽʾʿ‘’‛′＇";

  /** The dots inside foreign names in Chinese and Japanese: 阿卜杜勒·加尼. */
  private static final String NAME_DOTS = "·•‧・･";

  private static final String VARIANTS = "يىكګأإآٱؤئةۀہۂەøØłŁđĐħĦŧŦ";
  private static final String VARIANTS_AS = "ییکگااااویهههههoOlLdDhHtT";

  private static final String LIGATURES = "æÆœŒ";
  private static final List<String> LIGATURES_AS = List.of("ae", "AE", "oe", "OE");

  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  private static final Set<Integer> SCRIPTS_WITH_DIACRITICS =
      Set.of(
          UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.ARABIC,
          UScript.HEBREW,
          UScript.INHERITED,
          UScript.COMMON);

  private FoldingRules() {}

  static boolean isApostrophe(int codePoint) {
    return APOSTROPHES.indexOf(codePoint) >= 0;
  }

  static byte kind(int codePoint) {
    if (isIgnored(codePoint)) {
      return Folding.IGNORED;
    }
    if (isMark(codePoint)) {
      return isDiacritic(codePoint) ? Folding.DROPPED_MARK : Folding.KEPT_MARK;
    }
    if (NAME_DOTS.indexOf(codePoint) >= 0) {
      return Folding.SPACE;
    }
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.SPACE_SEPARATOR,
          ECharacterCategory.LINE_SEPARATOR,
          ECharacterCategory.PARAGRAPH_SEPARATOR,
          ECharacterCategory.CONTROL ->
          Folding.SPACE;
      default -> isWordCharacter(codePoint) ? wordKind(exactForm(codePoint)) : Folding.PUNCTUATION;
    };
  }

  private static byte wordKind(String exactForm) {
    int first = exactForm.isEmpty() ? ' ' : exactForm.codePointAt(0);
    if (first == ' ') {
      return Folding.PUNCTUATION;
    }
    if (isMark(first)) {
      return Folding.KEPT_MARK;
    }
    if (UCharacter.isDigit(first) || UScript.getScript(first) == UScript.HANGUL) {
      return Folding.NO_ACRONYM;
    }
    return isWithoutSpaces(first) ? Folding.SOLO : Folding.LETTER;
  }

  /** The form with case kept; empty for what is not part of a word. */
  static String exactForm(int codePoint) {
    String form = UCharacter.toString(codePoint);
    for (String next = normalised(form); !next.equals(form); next = normalised(form)) {
      form = next;
    }
    return unlessSeveralSigns(codePoint, form);
  }

  /** The form without case; empty for what is not part of a word. */
  static String foldedForm(int codePoint) {
    return foldedForm(codePoint, exactForm(codePoint));
  }

  static String foldedForm(int codePoint, String exactForm) {
    String form = exactForm;
    for (String next = caseFolded(form); !next.equals(form); next = caseFolded(form)) {
      form = next;
    }
    return unlessSeveralSigns(codePoint, form);
  }

  /** Whether canonical ordering or composition may change the form next to another. */
  static boolean composes(String form) {
    return form.codePoints()
        .anyMatch(
            codePoint ->
                UCharacter.getCombiningClass(codePoint) != 0
                    || !COMPOSED.hasBoundaryBefore(codePoint));
  }

  private static String caseFolded(String form) {
    return normalised(UCharacter.foldCase(form, true).replace('ı', 'i'));
  }

  private static String normalised(String form) {
    if (isPlain(form)) {
      return form;
    }
    StringBuilder kept = new StringBuilder();
    DECOMPOSED
        .normalize(form)
        .codePoints()
        .filter(FoldingRules::isKept)
        .forEach(codePoint -> appendVariant(kept, codePoint));
    return COMPOSED.normalize(kept);
  }

  /** Spares most characters the work: they are their own form. */
  private static boolean isPlain(String form) {
    int codePoint = form.isEmpty() ? 0 : form.codePointAt(0);
    return form.length() == Character.charCount(codePoint)
        && DECOMPOSED.getRawDecomposition(codePoint) == null
        && VARIANTS.indexOf(codePoint) < 0
        && LIGATURES.indexOf(codePoint) < 0
        && UCharacter.getType(codePoint) != ECharacterCategory.DECIMAL_DIGIT_NUMBER
        && isKept(codePoint);
  }

  private static boolean isKept(int codePoint) {
    if (isIgnored(codePoint)) {
      return false;
    }
    return isMark(codePoint) ? !isDiacritic(codePoint) : isWordCategory(codePoint);
  }

  private static void appendVariant(StringBuilder form, int codePoint) {
    int variant = VARIANTS.indexOf(codePoint);
    if (variant >= 0) {
      form.append(VARIANTS_AS.charAt(variant));
    } else if (UCharacter.getType(codePoint) == ECharacterCategory.DECIMAL_DIGIT_NUMBER) {
      form.append((char) ('0' + UCharacter.digit(codePoint)));
    } else if (LIGATURES.indexOf(codePoint) >= 0) {
      form.append(LIGATURES_AS.get(LIGATURES.indexOf(codePoint)));
    } else {
      form.appendCodePoint(codePoint);
    }
  }

  private static String unlessSeveralSigns(int codePoint, String form) {
    boolean several = form.codePointCount(0, form.length()) > 1;
    return several && isWithoutSpaces(form.codePointAt(0)) ? UCharacter.toString(codePoint) : form;
  }

  private static boolean isIgnored(int codePoint) {
    return codePoint == 'ـ'
        || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static boolean isMark(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isDiacritic(int mark) {
    boolean voicing = mark == 0x3099 || mark == 0x309A;
    return !voicing && SCRIPTS_WITH_DIACRITICS.contains(UScript.getScript(mark));
  }

  private static boolean isWordCategory(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.UPPERCASE_LETTER,
          ECharacterCategory.LOWERCASE_LETTER,
          ECharacterCategory.TITLECASE_LETTER,
          ECharacterCategory.MODIFIER_LETTER,
          ECharacterCategory.OTHER_LETTER,
          ECharacterCategory.DECIMAL_DIGIT_NUMBER,
          ECharacterCategory.LETTER_NUMBER,
          ECharacterCategory.OTHER_NUMBER ->
          !isApostrophe(codePoint);
      default -> false;
    };
  }

  /** ² and ① are part of words; ½ and ⒈, which decompose to punctuation as well, are not. */
  private static boolean isWordCharacter(int codePoint) {
    if (UCharacter.getType(codePoint) != ECharacterCategory.OTHER_NUMBER) {
      return isWordCategory(codePoint);
    }
    String decomposed = DECOMPOSED.normalize(UCharacter.toString(codePoint));
    return decomposed.codePoints().allMatch(FoldingRules::isKept);
  }

  private static boolean isWithoutSpaces(int codePoint) {
    int script = UScript.getScript(codePoint);
    if (script != UScript.COMMON) {
      return WITHOUT_SPACES.contains(script);
    }
    return UScript.hasScript(codePoint, UScript.HIRAGANA)
        || UScript.hasScript(codePoint, UScript.KATAKANA)
        || UScript.hasScript(codePoint, UScript.HAN);
  }
}
