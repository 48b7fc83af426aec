package newswatch.alerts.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.ParsedQuery;
import newswatch.matching.Query;
import newswatch.matching.QueryCost;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;
import newswatch.matching.Span;
import newswatch.matching.WatchIndex;
import org.jspecify.annotations.Nullable;

/**
 * The watches in force, which may change while documents are matched.
 *
 * <p>A document meets each watch either as it was before a change or as it is after it, never the
 * query of one version under the number of another: the index knows each query by its watch, and
 * changes both at once. A watch whose query is refused changes nothing.
 */
public final class WatchSet implements RuleListener<Watch> {
  private final WatchIndex<InForce> index = new WatchIndex<>();
  private final Map<String, OccasionWatch> occasions = new ConcurrentSkipListMap<>();

  /** A watch that a document meets, with the spans that made it match, in order of place. */
  public record Hit(Watch watch, List<Span> evidence) {}

  /** A watch by its id alone; without the watch itself to ask for whatever has the id. */
  private record InForce(String id, @Nullable Watch watch) implements Comparable<InForce> {
    @Override
    public int compareTo(InForce other) {
      return id.compareTo(other.id);
    }
  }

  /**
   * Adds a watch, or replaces the one of the same id.
   *
   * @throws IllegalArgumentException when the query is refused, with every position and what was
   *     expected there, or when the watch has another id
   */
  @Override
  public void changed(String id, Watch watch) {
    if (!id.equals(watch.id())) {
      throw new IllegalArgumentException(
          "watch \"" + watch.id() + "\" under the key \"" + id + "\"");
    }
    List<QueryFault> faults = put(watch);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream().map(fault -> describe(watch, fault)).collect(Collectors.joining("; ")));
    }
  }

  @Override
  public void removed(String id) {
    index.remove(new InForce(id, null));
    occasions.remove(id);
  }

  /** The watches in force that wait for an occasion, by id. */
  public List<OccasionWatch> occasions() {
    return List.copyOf(occasions.values());
  }

  /** Whether there are any that wait for an occasion. */
  public boolean hasOccasions() {
    return !occasions.isEmpty();
  }

  /** The watches in force, by id. */
  public List<Watch> watches() {
    return index.keys().stream().map(InForce::watch).filter(Objects::nonNull).toList();
  }

  /** The watches that the document meets, by id. */
  public List<Hit> match(MatchDocument document) {
    List<Hit> hits = new ArrayList<>();
    for (Match<InForce> match : index.match(document)) {
      Watch watch = match.key().watch();
      if (watch != null) {
        hits.add(new Hit(watch, match.evidence()));
      }
    }
    return hits;
  }

  /** What a query costs, as far as the documents matched so far tell. */
  public QueryCost cost(Query query) {
    return index.cost(query);
  }

  /** Puts the watch in force unless its query has faults, which are returned. */
  List<QueryFault> put(Watch watch) {
    ParsedQuery parsed = QueryParser.parse(watch.query());
    if (parsed instanceof ParsedQuery.Refused refused) {
      return refused.faults();
    }
    index.put(new InForce(watch.id(), watch), ((ParsedQuery.Accepted) parsed).query());
    When when = watch.when();
    if (when == null) {
      occasions.remove(watch.id());
    } else {
      occasions.put(watch.id(), OccasionWatch.of(watch, when));
    }
    return List.of();
  }

  /** One line for the writer of the watch; the first character of the query is character 1. */
  static String describe(Watch watch, QueryFault fault) {
    return "watch \"%s\", query, character %d: %s"
        .formatted(watch.id(), fault.position() + 1, fault.message());
  }
}
