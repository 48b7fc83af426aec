package newswatch.app.explain;

import java.util.List;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.matching.Miss;
import newswatch.matching.Query;
import newswatch.matching.Span;
import newswatch.matching.Term;
import org.jspecify.annotations.Nullable;

/**
 * How near a document comes to a part of a query, as {@code --json} gives it.
 *
 * @param kind other-case, only-in-text, longer-word, part-of-phrase, too-far, wrong-order,
 *     different-fields, overlap or instead
 * @param distance in words, for too-far and wrong-order
 * @param words the words of the phrase that stand there, for part-of-phrase
 * @param values what the document has, for instead
 * @param count how many values it has, for instead
 * @param evidence where it comes near
 */
public record MissReport(
    String kind,
    @Nullable Integer distance,
    @Nullable String words,
    @Nullable List<String> values,
    @Nullable Integer count,
    List<Evidence> evidence) {
  public MissReport {
    evidence = List.copyOf(evidence);
  }

  static MissReport of(Miss miss, Query query, DocumentTexts texts) {
    if (miss instanceof Miss.OtherCase other) {
      return at("other-case", texts, List.of(other.span()));
    } else if (miss instanceof Miss.OnlyInText only) {
      return at("only-in-text", texts, List.of(only.span()));
    } else if (miss instanceof Miss.LongerWord longer) {
      return at("longer-word", texts, List.of(longer.span()));
    } else if (miss instanceof Miss.DifferentFields fields) {
      return at("different-fields", texts, List.of(fields.left(), fields.right()));
    } else if (miss instanceof Miss.Overlap overlap) {
      return at("overlap", texts, List.of(overlap.left(), overlap.right()));
    } else if (miss instanceof Miss.TooFar far) {
      return apart("too-far", far.distance(), PartReport.evidence(far.spans(), texts));
    } else if (miss instanceof Miss.WrongOrder wrong) {
      return apart("wrong-order", wrong.distance(), PartReport.evidence(wrong.spans(), texts));
    } else if (miss instanceof Miss.PartOfPhrase part) {
      return new MissReport(
          "part-of-phrase",
          null,
          words((Term) query, part),
          null,
          null,
          PartReport.evidence(List.of(part.span()), texts));
    }
    Miss.Instead instead = (Miss.Instead) miss;
    return new MissReport("instead", null, null, instead.values(), instead.count(), List.of());
  }

  private static MissReport at(String kind, DocumentTexts texts, List<Span> spans) {
    return new MissReport(kind, null, null, null, null, PartReport.evidence(spans, texts));
  }

  private static MissReport apart(String kind, int distance, List<Evidence> evidence) {
    return new MissReport(kind, distance, null, null, null, evidence);
  }

  private static String words(Term phrase, Miss.PartOfPhrase part) {
    StringBuilder words = new StringBuilder();
    for (int word = part.first(); word < part.first() + part.count(); word++) {
      words.append(words.isEmpty() ? "" : " ").append(phrase.folded(word));
    }
    return words.toString();
  }
}
