package newswatch.matching;

import java.util.List;
import java.util.Optional;

/**
 * Decides exactly whether a document answers queries, and collects the spans that made it so.
 *
 * <p>Spans come from every positive part that took part: all parts of an AND, every part of an OR
 * that holds, every pair of a NEAR within the distance, nothing of a NOT.
 */
public final class QueryEvaluator {
  private final MatchDocument document;
  private final EncodedTerm term = new EncodedTerm();
  private final Evidence evidence = new Evidence();

  QueryEvaluator(MatchDocument document) {
    this.document = document;
  }

  /**
   * The evidence of a match, sorted and without repeats, or empty when there is no match.
   *
   * <p>The list itself is empty when nothing in title or text took part, as for {@code lang:fa}.
   */
  public static Optional<List<Span>> evaluate(Query query, MatchDocument document) {
    QueryEvaluator evaluator = new QueryEvaluator(document);
    return evaluator.answers(QueryEncoder.encode(query, new Rarity()), 0)
        ? Optional.of(evaluator.evidence())
        : Optional.empty();
  }

  /** Whether the document answers the encoded query that starts there. */
  boolean answers(byte[] bytes, int at) {
    evidence.clear();
    return holds(new EncodedQuery(bytes, at));
  }

  /** The evidence of the query that was answered last. */
  List<Span> evidence() {
    return evidence.spans();
  }

  /** Whether the part that follows holds; its evidence is added only then. */
  private boolean holds(EncodedQuery query) {
    return switch (query.next()) {
      case QueryEncoder.TERM -> {
        term.read(query);
        yield holds();
      }
      case QueryEncoder.AND -> all(query, query.end());
      case QueryEncoder.OR -> any(query, query.end());
      case QueryEncoder.NOT -> {
        int mark = evidence.size();
        boolean holds = holds(query);
        evidence.cutTo(mark);
        yield !holds;
      }
      case QueryEncoder.NEAR -> {
        int end = query.end();
        boolean holds = new Proximity(document, term, query, evidence).holds();
        query.at = end;
        yield holds;
      }
      case QueryEncoder.LANGUAGE -> speaks(document.language(), query.name());
      case QueryEncoder.TOPIC -> holds(query.name(), document.topics());
      default -> mentions(query.name());
    };
  }

  private boolean all(EncodedQuery query, int end) {
    int mark = evidence.size();
    while (query.at < end) {
      if (!holds(query)) {
        evidence.cutTo(mark);
        query.at = end;
        return false;
      }
    }
    return true;
  }

  private boolean any(EncodedQuery query, int end) {
    boolean any = false;
    while (query.at < end) {
      any |= holds(query);
    }
    return any;
  }

  private boolean holds() {
    if (term.inSource()) {
      return term.find(document.source()) > 0;
    }
    boolean any = false;
    for (Field field : Field.ALL) {
      int found = term.isFor(field) ? term.find(document.text(field)) : 0;
      for (int i = 0; i < found; i++) {
        evidence.add(field, document.words(field), term.place(i), term.count());
      }
      any |= found > 0;
    }
    return any;
  }

  private boolean holds(String name, List<MatchDocument.Named> known) {
    boolean any = false;
    for (MatchDocument.Named named : known) {
      if (named.names().contains(name)) {
        named.evidence().forEach(evidence::add);
        any = true;
      }
    }
    return any;
  }

  private boolean mentions(String key) {
    if (!Query.Actor.byOwnName(key)) {
      return holds(key, document.actors());
    }
    String name = Query.Actor.nameOf(key);
    boolean any = false;
    for (MatchDocument.Named actor : document.actors()) {
      if (actor.names().contains(name)) {
        actor.byOwnName().forEach(evidence::add);
        any |= !actor.byOwnName().isEmpty();
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
