package newswatch.app.evaluate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import newswatch.enrich.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Counts which language was recognised where which one was labelled. */
final class LanguageScores {
  private static final String UNSURE = "unsure";

  /** Labelled language, then recognised one, then how often. */
  private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();

  private final FrequentMistakes mistakes;

  LanguageScores(int worst) {
    mistakes = new FrequentMistakes(worst);
  }

  /**
   * Counts a document.
   *
   * @param recognised its language; null for none that is sure
   */
  void add(LabelledDocument labelled, String language, @Nullable String recognised) {
    String given = recognised == null ? UNSURE : LanguageTag.primary(recognised);
    counts.computeIfAbsent(language, name -> new TreeMap<>()).merge(given, 1L, Long::sum);
    if (!given.equals(language) && !given.equals(UNSURE)) {
      String what = language + " taken for " + given;
      mistakes.add(
          what,
          () ->
              new Mistake(
                  Mistake.Kind.LANGUAGE,
                  what,
                  null,
                  null,
                  labelled.document().id(),
                  labelled.document().title(),
                  List.of()));
    }
  }

  /** The figures by language, also of those that were only recognised. */
  List<LanguageFigures> figures() {
    TreeSet<String> languages = new TreeSet<>(counts.keySet());
    counts.values().forEach(given -> languages.addAll(given.keySet()));
    languages.remove(UNSURE);
    return languages.stream().map(this::figures).toList();
  }

  private LanguageFigures figures(String language) {
    SortedMap<String, Long> given = new TreeMap<>(counts.getOrDefault(language, new TreeMap<>()));
    long documents = sum(given);
    long right = given.getOrDefault(language, 0L);
    long unsure = given.getOrDefault(UNSURE, 0L);
    long recognised =
        counts.values().stream().mapToLong(other -> other.getOrDefault(language, 0L)).sum();
    given.remove(language);
    given.remove(UNSURE);
    return LanguageFigures.of(
        language,
        new Ratio(right, documents),
        new Ratio(right, recognised),
        new Ratio(unsure, documents),
        given);
  }

  private static long sum(SortedMap<String, Long> given) {
    return given.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many documents have labels of their language. */
  long documents() {
    return counts.values().stream().mapToLong(LanguageScores::sum).sum();
  }

  /** How many documents were recognised rightly. */
  Ratio right() {
    return new Ratio(
        counts.entrySet().stream()
            .mapToLong(entry -> entry.getValue().getOrDefault(entry.getKey(), 0L))
            .sum(),
        documents());
  }

  /** Of how many documents newswatch said that it does not know. */
  Ratio unsure() {
    return new Ratio(
        counts.values().stream().mapToLong(given -> given.getOrDefault(UNSURE, 0L)).sum(),
        documents());
  }

  List<Mistake> worst(int most) {
    return mistakes.worst(most);
  }
}
