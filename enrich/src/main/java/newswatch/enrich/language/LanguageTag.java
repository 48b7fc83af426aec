package newswatch.enrich.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BCP 47 tags as documents and rules declare them. */
public final class LanguageTag {
  private static final int LONGEST_PRIMARY = 3;

  /** Codes that say that the language is not one, or not known. */
  private static final Set<String> NONE = Set.of("", "und", "mul", "mis", "zxx");

  /** Dari and Iranian Persian are Persian, Mandarin is Chinese: rules name the wider language. */
  private static final Map<String, String> WIDER = Map.of("prs", "fa", "pes", "fa", "cmn", "zh");

  private LanguageTag() {}

  /**
   * The tag in its canonical form ({@code zh_hant} is {@code zh-Hant}), or null when it is no tag
   * of a language.
   */
  public static @Nullable String canonical(String declared) {
    try {
      Locale locale =
          new Locale.Builder().setLanguageTag(declared.strip().replace('_', '-')).build();
      String primary = locale.getLanguage();
      return NONE.contains(primary) || primary.length() > LONGEST_PRIMARY
          ? null
          : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  /**
   * The language of a tag without script and region: {@code fa} for {@code fa-AF} and {@code prs}.
   */
  public static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    String primary = tag.substring(0, end).toLowerCase(Locale.ROOT);
    return WIDER.getOrDefault(primary, primary);
  }
}
