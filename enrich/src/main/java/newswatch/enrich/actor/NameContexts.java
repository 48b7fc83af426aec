package newswatch.enrich.actor;

import java.util.BitSet;
import java.util.List;
import newswatch.enrich.rules.QueryScan;
import newswatch.enrich.rules.RuleFault;
import newswatch.enrich.rules.RuleQueries;
import newswatch.events.rules.Alias;
import newswatch.matching.MatchDocument;
import newswatch.matching.Query;
import newswatch.matching.WatchIndex;

/** The contexts of contextual names, each a list of queries of which one has to match. */
final class NameContexts {
  private static final String WORDS_ONLY =
      "a context takes words, phrases, title:, source: and lang:, because topics and actors are"
          + " what is being decided";

  private final WatchIndex<Entry> index = new WatchIndex<>();
  private int count;

  private record Entry(int context, int query) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return context == other.context
          ? Integer.compare(query, other.query)
          : Integer.compare(context, other.context);
    }
  }

  /** The queries of an alias's context, and in {@code faults} all that is wrong with them. */
  static List<Query> parse(String actor, Alias alias, List<RuleFault> faults) {
    return new RuleQueries(
            RuleFault.actor(actor),
            query -> QueryScan.asksForTopics(query) || QueryScan.asksForActors(query),
            WORDS_ONLY)
        .parse("context of \"" + alias.name() + "\"", alias.context(), faults);
  }

  /** Adds a context and gives its number; {@link ActorName#NO_CONTEXT} when there is no query. */
  int add(List<Query> queries) {
    if (queries.isEmpty()) {
      return ActorName.NO_CONTEXT;
    }
    int number = count++;
    for (int query = 0; query < queries.size(); query++) {
      index.put(new Entry(number, query), queries.get(query));
    }
    return number;
  }

  /** The numbers of the contexts that the document is one of. */
  BitSet holding(MatchDocument document) {
    BitSet holding = new BitSet();
    if (count > 0) {
      index.match(document).forEach(match -> holding.set(match.key().context()));
    }
    return holding;
  }
}
