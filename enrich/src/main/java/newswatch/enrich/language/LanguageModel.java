package newswatch.enrich.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's model of 103 languages, asked about the languages of one script only.
 *
 * <p>Loading takes half a second and 45 MB, so it waits for the first text that needs it. Safe for
 * use by several threads: the model is only read.
 */
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";

  /** Languages of the model that no news is written in; short headlines resemble them. */
  private static final Set<String> NO_NEWS = Set.of("la", "vo", "eo", "sa");

  /** What the model knows in several forms. */
  private static final Map<String, String> WIDER =
      Map.of("pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "nb", "no", "nn", "no");

  private final LanguageDetectorME detector;
  private final Map<String, String> tags;
  private final Map<String, Integer> scripts;

  private LanguageModel(LanguageDetectorModel model) {
    detector = new LanguageDetectorME(model);
    Map<String, String> twoLetters = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      twoLetters.put(locale.getISO3Language(), locale.toLanguageTag());
    }
    tags =
        List.of(detector.getSupportedLanguages()).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    code -> code,
                    code -> {
                      String tag = twoLetters.getOrDefault(code, code);
                      return WIDER.getOrDefault(tag, tag);
                    }));
    scripts =
        tags.values().stream()
            .distinct()
            .collect(Collectors.toUnmodifiableMap(tag -> tag, LanguageModel::scriptOf));
  }

  /** The model, loaded by the first call. */
  static LanguageModel get() {
    return Loaded.MODEL;
  }

  /**
   * The language that a sample is in, among those of a script that are possible, or null when it is
   * not {@code margin} times as likely as the next one.
   */
  @Nullable String language(String sample, int script, Predicate<String> possible, double margin) {
    Map<String, Double> likely = new HashMap<>();
    for (Language language : detector.predictLanguages(sample)) {
      String tag = tags.getOrDefault(language.getLang(), language.getLang());
      if (scripts.getOrDefault(tag, UScript.UNKNOWN) == script
          && !NO_NEWS.contains(tag)
          && possible.test(tag)) {
        likely.merge(tag, language.getConfidence(), Math::max);
      }
    }
    List<Map.Entry<String, Double>> best =
        likely.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
            .limit(2)
            .toList();
    return best.size() == 2 && best.get(0).getValue() >= margin * best.get(1).getValue()
        ? best.get(0).getKey()
        : null;
  }

  private static int scriptOf(String tag) {
    return UScript.getCodeFromName(
        ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript());
  }

  private static final class Loaded {
    static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      URL file = LanguageModel.class.getResource(FILE);
      if (file == null) {
        throw new IllegalStateException(
            FILE + " is not on the class path; add the jar opennlp-models-langdetect");
      }
      try {
        return new LanguageModel(new LanguageDetectorModel(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language model " + file, e);
      }
    }
  }
}
