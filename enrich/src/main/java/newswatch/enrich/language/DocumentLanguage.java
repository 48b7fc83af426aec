package newswatch.enrich.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Map;
import newswatch.events.Document;
import org.jspecify.annotations.Nullable;

/**
 * The language of a document: the declared one, else the one that its script makes sure, else none.
 *
 * <p>Sure is a script that one language alone writes news in. Latin, Cyrillic, Arabic, Hebrew,
 * Devanagari, Bengali, Ethiopic, Tibetan and Burmese letters are shared by several and say nothing.
 * Two thirds of the letters must be of the script, so that a quoted name decides nothing. Han
 * letters are Chinese when there are at least {@value #FEWEST_HAN} of them and no Kana, because
 * short Japanese headlines can be all Han; they are Japanese when one in ten is Kana.
 */
public final class DocumentLanguage {
  static final int FEWEST_HAN = 20;

  /** How much of title and text is looked at, in UTF-16 units each: enough to be sure. */
  private static final int LOOKED_AT = 10_000;

  private static final int FIRST_OUTSIDE_LATIN = 0x250;
  private static final int KANA_SHARE = 10;

  private static final Map<Integer, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UScript.HANGUL, "ko"),
          Map.entry(UScript.THAI, "th"),
          Map.entry(UScript.LAO, "lo"),
          Map.entry(UScript.KHMER, "km"),
          Map.entry(UScript.GEORGIAN, "ka"),
          Map.entry(UScript.ARMENIAN, "hy"),
          Map.entry(UScript.GREEK, "el"),
          Map.entry(UScript.SINHALA, "si"),
          Map.entry(UScript.TAMIL, "ta"),
          Map.entry(UScript.TELUGU, "te"),
          Map.entry(UScript.KANNADA, "kn"),
          Map.entry(UScript.MALAYALAM, "ml"),
          Map.entry(UScript.GUJARATI, "gu"),
          Map.entry(UScript.GURMUKHI, "pa"),
          Map.entry(UScript.ORIYA, "or"),
          Map.entry(UScript.THAANA, "dv"));

  private DocumentLanguage() {}

  /** A BCP 47 tag, or null when the language is neither declared nor sure. */
  public static @Nullable String of(Document document) {
    String declared =
        document.language() == null ? null : LanguageTag.canonical(document.language());
    return declared == null ? sure(document.title(), document.text()) : declared;
  }

  static @Nullable String sure(String title, String text) {
    int[] letters = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
    int total = count(title, letters) + count(text, letters);
    int kana = letters[UScript.HIRAGANA] + letters[UScript.KATAKANA];
    int han = letters[UScript.HAN];
    if (most(han + kana, total)) {
      return eastAsian(han, kana);
    }
    for (var script : ONE_LANGUAGE.entrySet()) {
      if (most(letters[script.getKey()], total)) {
        return script.getValue();
      }
    }
    return null;
  }

  private static @Nullable String eastAsian(int han, int kana) {
    if (kana * KANA_SHARE >= han + kana) {
      return "ja";
    }
    return kana == 0 && han >= FEWEST_HAN ? "zh" : null;
  }

  private static boolean most(int letters, int total) {
    return letters > 0 && letters * 3L >= total * 2L;
  }

  private static int count(String text, int[] letters) {
    int end = Math.min(text.length(), LOOKED_AT);
    int total = 0;
    for (int at = 0; at < end; ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (Character.isLetter(codePoint)) {
        letters[codePoint < FIRST_OUTSIDE_LATIN ? UScript.LATIN : UScript.getScript(codePoint)]++;
        total++;
      }
    }
    return total;
  }
}
