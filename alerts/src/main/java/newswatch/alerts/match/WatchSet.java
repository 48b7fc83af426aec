package newswatch.alerts.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Watch;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;
import newswatch.matching.Span;
import newswatch.matching.WatchIndex;

/**
 * The watches in force, which may change while documents are matched.
 *
 * <p>A document meets each watch either as it was before a change or as it is after it, never the
 * query of one version under the number of another: a change waits for the documents that are being
 * matched. A watch whose query is refused changes nothing.
 */
public final class WatchSet implements RuleListener<Watch> {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final WatchIndex<String> index = new WatchIndex<>();
  private final Map<String, Watch> watches = new HashMap<>();

  /** A watch that a document meets, with the spans that made it match, in order of place. */
  public record Hit(Watch watch, List<Span> evidence) {}

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
    lock.writeLock().lock();
    try {
      index.remove(id);
      watches.remove(id);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The watches in force, by id. */
  public List<Watch> watches() {
    lock.readLock().lock();
    try {
      return watches.values().stream().sorted(Comparator.comparing(Watch::id)).toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The watches that the document meets, by id. */
  public List<Hit> match(MatchDocument document) {
    lock.readLock().lock();
    try {
      return index.match(document).stream().map(this::hit).toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Puts the watch in force unless its query has faults, which are returned. */
  List<QueryFault> put(Watch watch) {
    ParsedQuery parsed = QueryParser.parse(watch.query());
    if (parsed instanceof ParsedQuery.Refused refused) {
      return refused.faults();
    }
    lock.writeLock().lock();
    try {
      index.put(watch.id(), ((ParsedQuery.Accepted) parsed).query());
      watches.put(watch.id(), watch);
      return List.of();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** One line for the writer of the watch; the first character of the query is character 1. */
  static String describe(Watch watch, QueryFault fault) {
    return "watch \"%s\", query, character %d: %s"
        .formatted(watch.id(), fault.position() + 1, fault.message());
  }

  private Hit hit(Match<String> match) {
    Watch watch = watches.get(match.key());
    if (watch == null) {
      throw new IllegalStateException("indexed without a watch: " + match.key());
    }
    return new Hit(watch, match.evidence());
  }
}
