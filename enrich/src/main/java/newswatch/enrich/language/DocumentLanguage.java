package newswatch.enrich.language;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import java.util.Set;
import newswatch.events.Document;
import org.jspecify.annotations.Nullable;

/**
 * The language of a document: the declared one, else the one that its letters make sure, else none.
 *
 * <p>A declared language is believed unless nearly all letters are of a script that it is not
 * written in. Without one, the script of most letters decides if news in it is of one language;
 * then letters that one language of the script alone uses ({@link TellingLetters}); then a model of
 * the languages left ({@link LanguageModel}), which has to see one far before the next. So a short
 * headline may be of no language; none is guessed. Dari is Persian unless it is declared.
 */
public final class DocumentLanguage {
  static final int FEWEST_HAN = 20;

  /** How much of title and text is looked at, in UTF-16 units each: enough to be sure. */
  private static final int LOOKED_AT = 2_000;

  /** The same for a document that declares its language. */
  private static final int LOOKED_AT_DECLARED = 200;

  private static final int FEWEST_AGAINST_DECLARED = 20;
  private static final int SHORT_SAMPLE = 80;
  private static final int FEWEST_IN_SAMPLE = 20;
  private static final int LONG_SAMPLE = 250;

  /** As many times as likely as the next language must one be: chosen on headlines. */
  private static final double MARGIN = 1.4;

  /** The same where more text could be asked. */
  private static final double MARGIN_AT_FIRST = 1.7;

  private static final int KANA_SHARE = 10;

  /** Characters of simplified Chinese that Japanese does not have. */
  private static final String CHINESE = "这们说为与时对见长车门东马贸习华亚产业动务员问关应发军农边达运进还过场电话议员认识让设许该请调谈财贡费资赛赞";

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

  /** Scripts of which the model knows several languages. */
  private static final Set<Integer> MODELLED =
      Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC, UScript.DEVANAGARI);

  private DocumentLanguage() {}

  /** A BCP 47 tag, or null when the language is neither declared nor sure. */
  public static @Nullable String of(Document document) {
    String declared =
        document.language() == null ? null : LanguageTag.canonical(document.language());
    return declared == null || contradicted(declared, document)
        ? sure(document.title(), document.text())
        : declared;
  }

  /** Whether nearly all letters are of a script that the language is not written in. */
  private static boolean contradicted(String declared, Document document) {
    Letters letters = new Letters(document.title(), document.text(), LOOKED_AT_DECLARED);
    int script = letters.mainScript();
    return letters.total() >= FEWEST_AGAINST_DECLARED
        && letters.ofScript(script) * 10L >= letters.total() * 9L
        && LanguageScripts.strangeTo(declared, script);
  }

  static @Nullable String sure(String title, String text) {
    Letters letters = new Letters(title, text, LOOKED_AT);
    int kana = letters.ofScript(UScript.HIRAGANA) + letters.ofScript(UScript.KATAKANA);
    int han = letters.ofScript(UScript.HAN);
    if (most(han + kana, letters)) {
      return eastAsian(han, kana, title, text);
    }
    int script = letters.mainScript();
    if (!most(letters.ofScript(script), letters)) {
      return null;
    }
    String only = ONE_LANGUAGE.get(script);
    String told = only != null ? only : TellingLetters.language(letters, script);
    return told == null && MODELLED.contains(script) ? likely(letters, script) : told;
  }

  /** A short sample costs the model less; only when it does not decide, a long one is taken. */
  private static @Nullable String likely(Letters letters, int script) {
    String sample = letters.sample(script, SHORT_SAMPLE);
    if (sample.length() < FEWEST_IN_SAMPLE) {
      return null;
    }
    boolean all = sample.length() < SHORT_SAMPLE;
    String language = likely(sample, letters, script, all ? MARGIN : MARGIN_AT_FIRST);
    return language != null || all
        ? language
        : likely(letters.sample(script, LONG_SAMPLE), letters, script, MARGIN);
  }

  private static @Nullable String likely(
      String sample, Letters letters, int script, double margin) {
    return LanguageModel.get()
        .language(sample, script, tag -> !TellingLetters.exclude(tag, letters), margin);
  }

  private static @Nullable String eastAsian(int han, int kana, String title, String text) {
    if (kana * KANA_SHARE >= han + kana) {
      return "ja";
    }
    boolean chinese = han >= FEWEST_HAN || simplified(title) || simplified(text);
    return kana == 0 && chinese ? "zh" : null;
  }

  private static boolean simplified(String value) {
    return value.chars().limit(FEWEST_HAN * 2L).anyMatch(c -> CHINESE.indexOf(c) >= 0);
  }

  private static boolean most(int letters, Letters all) {
    return letters * 2 > all.total();
  }
}
