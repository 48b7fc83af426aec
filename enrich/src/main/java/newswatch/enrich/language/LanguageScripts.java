package newswatch.enrich.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;

/** In which scripts a language is written. */
final class LanguageScripts {
  private static final Set<Integer> EAST_ASIAN =
      Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO);

  /** Languages whose news is written in more than one, beside the usual one. */
  private static final Map<String, Set<Integer>> OTHERS =
      Map.ofEntries(
          Map.entry("az", Set.of(UScript.CYRILLIC, UScript.ARABIC)),
          Map.entry("bs", Set.of(UScript.CYRILLIC)),
          Map.entry("kk", Set.of(UScript.LATIN, UScript.ARABIC)),
          Map.entry("ku", Set.of(UScript.ARABIC, UScript.CYRILLIC)),
          Map.entry("ky", Set.of(UScript.LATIN, UScript.ARABIC)),
          Map.entry("mn", Set.of(UScript.MONGOLIAN)),
          Map.entry("ms", Set.of(UScript.ARABIC)),
          Map.entry("pa", Set.of(UScript.ARABIC)),
          Map.entry("sd", Set.of(UScript.DEVANAGARI)),
          Map.entry("sh", Set.of(UScript.CYRILLIC, UScript.LATIN)),
          Map.entry("sr", Set.of(UScript.LATIN)),
          Map.entry("tg", Set.of(UScript.ARABIC, UScript.LATIN)),
          Map.entry("tk", Set.of(UScript.CYRILLIC, UScript.ARABIC)),
          Map.entry("tt", Set.of(UScript.LATIN)),
          Map.entry("ug", Set.of(UScript.CYRILLIC, UScript.LATIN)),
          Map.entry("uz", Set.of(UScript.CYRILLIC, UScript.ARABIC)));

  private LanguageScripts() {}

  /** Whether a language, given as a tag, is not written in a script; not so when unknown. */
  static boolean strangeTo(String tag, int script) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String name = ULocale.addLikelySubtags(locale).getScript();
    if (name.isEmpty()) {
      return false;
    }
    Set<Integer> usual = members(name);
    boolean explicit = !locale.getScript().isEmpty();
    return !usual.contains(script)
        && (explicit || !OTHERS.getOrDefault(locale.getLanguage(), Set.of()).contains(script));
  }

  private static Set<Integer> members(String name) {
    return switch (name) {
      case "Hans", "Hant", "Jpan", "Kore", "Hani" -> EAST_ASIAN;
      default -> Set.of(UScript.getCodeFromName(name));
    };
  }
}
