package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides exactly whether a document answers a query, and collects the spans that made it so.
 *
 * <p>Spans come from every positive part that took part: all parts of an AND, every part of an OR
 * that holds, every pair of a NEAR within the distance, nothing of a NOT.
 */
public final class QueryEvaluator {
  private final MatchDocument document;
  private final List<Span> evidence = new ArrayList<>();

  private QueryEvaluator(MatchDocument document) {
    this.document = document;
  }

  /**
   * The evidence of a match, sorted and without repeats, or empty when there is no match.
   *
   * <p>The list itself is empty when nothing in title or text took part, as for {@code lang:fa}.
   */
  public static Optional<List<Span>> evaluate(Query query, MatchDocument document) {
    QueryEvaluator evaluator = new QueryEvaluator(document);
    if (!evaluator.holds(query)) {
      return Optional.empty();
    }
    return Optional.of(sortedWithoutRepeats(evaluator.evidence));
  }

  private static List<Span> sortedWithoutRepeats(List<Span> spans) {
    spans.sort(null);
    List<Span> kept = new ArrayList<>(spans.size());
    for (Span span : spans) {
      if (kept.isEmpty() || !span.equals(kept.get(kept.size() - 1))) {
        kept.add(span);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether a part holds; its evidence is added only then. */
  private boolean holds(Query query) {
    if (query instanceof Term term) {
      return holds(term);
    } else if (query instanceof Query.And and) {
      return holds(and);
    } else if (query instanceof Query.Or or) {
      boolean any = false;
      for (Query part : or.parts()) {
        any |= holds(part);
      }
      return any;
    } else if (query instanceof Query.Not not) {
      return !withoutEvidence(not.part());
    } else if (query instanceof Query.Near near) {
      return Proximity.collect(near, document, evidence);
    } else if (query instanceof Query.Language language) {
      return speaks(document.language(), language.tag());
    } else if (query instanceof Query.Topic topic) {
      return holds(topic.name(), document.topics());
    } else {
      return query instanceof Query.Actor actor && holds(actor.name(), document.actors());
    }
  }

  private boolean holds(Query.And and) {
    int mark = evidence.size();
    for (Query part : and.parts()) {
      if (!holds(part)) {
        evidence.subList(mark, evidence.size()).clear();
        return false;
      }
    }
    return true;
  }

  private boolean withoutEvidence(Query query) {
    int mark = evidence.size();
    boolean holds = holds(query);
    evidence.subList(mark, evidence.size()).clear();
    return holds;
  }

  private boolean holds(Term term) {
    if (term.scope() == Term.Scope.SOURCE) {
      return TermPlaces.of(term, document.source()).length > 0;
    }
    boolean any = false;
    for (Field field : Field.values()) {
      for (int first : TermPlaces.of(term, field, document)) {
        evidence.add(TermPlaces.span(term, field, document, first));
        any = true;
      }
    }
    return any;
  }

  private boolean holds(String name, List<MatchDocument.Named> known) {
    boolean any = false;
    for (MatchDocument.Named named : known) {
      if (named.names().contains(name)) {
        evidence.addAll(named.evidence());
        any = true;
      }
    }
    return any;
  }

  private static boolean speaks(String language, String tag) {
    return language.equals(tag)
        || (tag.indexOf('-') < 0
            && language.startsWith(tag)
            && language.charAt(tag.length()) == '-');
  }
}
