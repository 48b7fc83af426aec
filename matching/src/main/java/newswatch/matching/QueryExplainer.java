package newswatch.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Explains the parts of one query on one document.
 *
 * <p>What has a place of its own (terms, tags, NEAR) is decided by {@link QueryEvaluator}, so that
 * an explanation cannot disagree with a match; what joins them is decided from their explanations,
 * so that a deep query is not evaluated once for each level. Parts that are equal are explained
 * once: a query may name one word 100,000 times.
 */
final class QueryExplainer {
  private final MatchDocument document;
  private final TermMisses terms;
  private final NameMisses topics;
  private final NameMisses actors;
  private final Map<Query, Explanation> explained = new HashMap<>();
  private int roomForSpans = Explanation.MOST_SPANS_IN_ALL;

  QueryExplainer(MatchDocument document) {
    this.document = document;
    terms = new TermMisses(document);
    topics = new NameMisses(document.topics());
    actors = new NameMisses(document.actors());
  }

  Explanation explain(Query query) {
    if (query instanceof Query.And and) {
      List<Explanation> parts = explainAll(and.parts());
      return joined(query, parts.stream().allMatch(Explanation::holds), parts);
    } else if (query instanceof Query.Or or) {
      List<Explanation> parts = explainAll(or.parts());
      return joined(query, parts.stream().anyMatch(Explanation::holds), parts);
    } else if (query instanceof Query.Not not) {
      Explanation part = explain(not.part());
      return joined(query, !part.holds(), List.of(part));
    }
    Explanation known = explained.get(query);
    if (known == null) {
      known = placed(query);
      explained.put(query, known);
    }
    return known;
  }

  private List<Explanation> explainAll(List<Query> queries) {
    List<Explanation> parts = new ArrayList<>(queries.size());
    for (Query query : queries) {
      parts.add(explain(query));
    }
    return parts;
  }

  private static Explanation joined(Query query, boolean holds, List<Explanation> parts) {
    return new Explanation(query, holds, List.of(), 0, parts, List.of());
  }

  /** A part that is decided by looking at the document. */
  private Explanation placed(Query query) {
    List<Explanation> parts =
        query instanceof Query.Near near
            ? explainAll(List.of(near.left(), near.right()))
            : List.of();
    Optional<List<Span>> evidence = QueryEvaluator.evaluate(query, document);
    if (evidence.isEmpty()) {
      return new Explanation(query, false, List.of(), 0, parts, misses(query, parts));
    }
    List<Span> all = evidence.get();
    int listed = Math.min(all.size(), Math.min(Explanation.MOST_SPANS, roomForSpans));
    roomForSpans -= listed;
    return new Explanation(query, true, all.subList(0, listed), all.size(), parts, List.of());
  }

  private List<Miss> misses(Query query, List<Explanation> parts) {
    if (query instanceof Term term) {
      return terms.of(term);
    } else if (query instanceof Query.Near near) {
      return parts.stream().allMatch(Explanation::holds)
          ? new NearMisses(near, document).find()
          : List.of();
    } else if (query instanceof Query.Topic topic) {
      return List.of(topics.of(topic.name()));
    } else if (query instanceof Query.Actor actor) {
      return List.of(actors.of(actor.name()));
    }
    return List.of(Miss.Instead.of(document.language()));
  }
}
