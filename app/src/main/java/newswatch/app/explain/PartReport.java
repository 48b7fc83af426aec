package newswatch.app.explain;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.matching.Explanation;
import newswatch.matching.Query;
import newswatch.matching.Span;
import newswatch.matching.Term;
import org.jspecify.annotations.Nullable;

/**
 * A part of an explained query, as {@code --json} gives it. The tree is a list of its parts, each
 * before the parts in it, because JSON that nests as deep as queries may is refused by most
 * readers.
 *
 * @param depth how deep in the tree, from 0
 * @param kind all, any, not, near, before, term, topic, actor or lang
 * @param query its canonical text; null for all, any and not, whose parts follow
 * @param count in how many places it stands
 * @param evidence the first of them
 */
public record PartReport(
    int depth,
    String kind,
    @Nullable String query,
    boolean holds,
    int count,
    List<Evidence> evidence,
    List<MissReport> misses) {
  public PartReport {
    evidence = List.copyOf(evidence);
    misses = List.copyOf(misses);
  }

  /** The parts of an explanation on the document with these texts. */
  public static List<PartReport> of(Explanation explanation, DocumentTexts texts) {
    List<PartReport> parts = new ArrayList<>();
    add(explanation, 0, texts, parts);
    return parts;
  }

  private static void add(
      Explanation explanation, int depth, DocumentTexts texts, List<PartReport> parts) {
    Query query = explanation.query();
    boolean joint =
        query instanceof Query.And || query instanceof Query.Or || query instanceof Query.Not;
    parts.add(
        new PartReport(
            depth,
            kind(query),
            joint ? null : query.toString(),
            explanation.holds(),
            explanation.count(),
            evidence(explanation.spans(), texts),
            explanation.misses().stream().map(miss -> MissReport.of(miss, query, texts)).toList()));
    for (Explanation part : explanation.parts()) {
      add(part, depth + 1, texts, parts);
    }
  }

  /** Spans as they travel, in order of place. */
  static List<Evidence> evidence(List<Span> spans, DocumentTexts texts) {
    return spans.stream()
        .sorted()
        .map(span -> texts.field(span.field().wireName()).evidence(span.start(), span.end()))
        .toList();
  }

  private static String kind(Query query) {
    if (query instanceof Query.And) {
      return "all";
    } else if (query instanceof Query.Or) {
      return "any";
    } else if (query instanceof Query.Not) {
      return "not";
    } else if (query instanceof Query.Near near) {
      return near.ordered() ? "before" : "near";
    } else if (query instanceof Term) {
      return "term";
    } else if (query instanceof Query.Topic) {
      return "topic";
    }
    return query instanceof Query.Actor ? "actor" : "lang";
  }
}
