package newswatch.ingest.time;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of months in the languages of the news, long and short, as the JDK has them. A name
 * that is another month in another language (listopad) means none.
 */
final class MonthNames {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");
  private static final int AMBIGUOUS = 0;
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk", "sl",
          "hr", "hu", "ro", "bg", "sr", "mk", "el", "ru", "uk", "be", "tr", "az", "id", "ms", "vi",
          "et", "lv", "lt", "ca", "eu", "sq", "ar", "sw");
  private static final Map<String, Integer> ENGLISH = of(List.of("en"));

  private MonthNames() {}

  /** The number of the month of that name, from 1; 0 when there is none. */
  static int number(String name) {
    String folded = folded(name);
    Integer english = ENGLISH.get(folded);
    if (english != null) {
      return english;
    }
    // As short as "Sept" and as long as "Octob".
    int begun = folded.length() > 3 ? ENGLISH.getOrDefault(folded.substring(0, 3), 0) : 0;
    boolean prefix =
        begun > 0
            && folded(Month.of(begun).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .startsWith(folded);
    return prefix ? begun : Others.NAMES.getOrDefault(folded, AMBIGUOUS);
  }

  /** Loaded when the first date is met that is not in English. */
  private static final class Others {
    static final Map<String, Integer> NAMES = of(LANGUAGES);
  }

  private static Map<String, Integer> of(List<String> languages) {
    Map<String, Integer> names = new HashMap<>();
    for (String language : languages) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = folded(month.getDisplayName(style, locale));
          names.merge(name, month.getValue(), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
        }
      }
    }
    return Map.copyOf(names);
  }

  private static String folded(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }
}
