package newswatch.app.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How rightly a language is recognised. Shares are null of nothing.
 *
 * @param documents how many are in it
 * @param right how many of these were recognised
 * @param unsure of how many newswatch said that it does not know
 * @param recognised how many documents in whatever language were taken for this one or are it
 * @param takenFor which other languages its documents were taken for, and how often
 */
public record LanguageFigures(
    String language,
    long documents,
    long right,
    long unsure,
    long recognised,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1,
    @Nullable Double unsureShare,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> takenFor) {

  static LanguageFigures of(
      String language,
      Ratio right,
      Ratio rightOfRecognised,
      Ratio unsure,
      SortedMap<String, Long> takenFor) {
    return new LanguageFigures(
        language,
        right.whole(),
        right.part(),
        unsure.part(),
        rightOfRecognised.whole(),
        rightOfRecognised.share(),
        right.share(),
        Ratio.f1(rightOfRecognised.share(), right.share()),
        unsure.share(),
        new TreeMap<>(takenFor));
  }
}
