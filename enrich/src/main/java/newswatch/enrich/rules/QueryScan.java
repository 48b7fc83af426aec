package newswatch.enrich.rules;

import newswatch.matching.Query;

/** What a query asks of a document besides its words. */
public final class QueryScan {
  private QueryScan() {}

  /** Whether some part of the query is a {@code topic:}. */
  public static boolean asksForTopics(Query query) {
    return asksFor(Query.Topic.class, query);
  }

  /** Whether some part of the query is an {@code actor:}. */
  public static boolean asksForActors(Query query) {
    return asksFor(Query.Actor.class, query);
  }

  private static boolean asksFor(Class<? extends Query> kind, Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().anyMatch(part -> asksFor(kind, part));
    }
    if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> asksFor(kind, part));
    }
    if (query instanceof Query.Not not) {
      return asksFor(kind, not.part());
    }
    return kind.isInstance(query);
  }
}
