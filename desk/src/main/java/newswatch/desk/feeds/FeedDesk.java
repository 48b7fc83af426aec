package newswatch.desk.feeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import newswatch.desk.feeds.FeedDecision.Change;
import newswatch.desk.feeds.FeedDecision.Kept;
import newswatch.desk.feeds.FeedDecision.Refusal;
import newswatch.desk.feeds.FeedDecision.Refused;
import newswatch.desk.feeds.FeedDecision.Removed;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of people's wishes about sources, many at once where they come so. */
public final class FeedDesk {
  /** What to tell people before the sources are known. */
  public static final String NOT_READY = "the sources are still being read: try again in a moment";

  private static final Comparator<FeedSource> IN_ORDER =
      Comparator.comparing(FeedSource::added).thenComparing(FeedSource::id);

  private final FeedLog log;

  public FeedDesk(FeedLog log) {
    this.log = log;
  }

  /** Whether the sources are known; until then every change is refused. */
  public boolean ready() {
    return log.ready();
  }

  /** All sources in the order in which they were added. */
  public List<FeedSource> sources() {
    return log.sources().values().stream().sorted(IN_ORDER).toList();
  }

  /** The lists that were imported, in the order of that. */
  public List<FeedList> lists() {
    return log.lists().values().stream()
        .sorted(Comparator.comparing(FeedList::added).thenComparing(FeedList::id))
        .toList();
  }

  /** All sources and how they do, in the order in which they were added. */
  public List<FeedReport> reports() {
    Map<String, FeedState> states = log.states();
    return sources().stream()
        .map(source -> FeedReport.of(source, states.get(source.id())))
        .toList();
  }

  /** One source and how it does, by its id or address. */
  public Optional<FeedReport> report(String name) {
    return find(log.sources(), name)
        .map(source -> FeedReport.of(source, log.states().get(source.id())));
  }

  /** What happened last to the health of sources that are still there, the newest first. */
  public List<HealthEvent> events() {
    Set<String> ids = log.sources().keySet();
    return log.events().stream().filter(event -> ids.contains(event.feed())).toList();
  }

  /**
   * Adds sources. One that is there already gets the folders that it was not in; the rest of it
   * stays as people made it.
   *
   * @return a decision for each, in their order
   */
  public synchronized List<FeedDecision> add(List<FeedSource> wanted) {
    Map<String, FeedSource> known = log.sources();
    return change(wanted, source -> added(source, known));
  }

  private static Kept added(FeedSource wanted, Map<String, FeedSource> known) {
    FeedSource before = known.get(wanted.id());
    if (before == null) {
      known.put(wanted.id(), wanted);
      return new Kept(wanted, Change.ADDED);
    }
    Set<String> folders = new LinkedHashSet<>(before.folders());
    folders.addAll(wanted.folders());
    FeedChange more = new FeedChange(null, List.copyOf(folders), null, null, null, null);
    FeedSource merged = more.of(before);
    known.put(merged.id(), merged);
    return new Kept(merged, merged.equals(before) ? Change.UNCHANGED : Change.CHANGED);
  }

  /**
   * Keeps a list for the way out.
   *
   * @param instead whether it takes the place of all lists that were kept before
   * @param updated puts a kept version of the list and a newer one together
   * @return why it is not known to be kept; empty when it is
   */
  public synchronized Optional<String> keep(
      FeedList list, boolean instead, BinaryOperator<FeedList> updated) {
    if (!log.ready()) {
      return Optional.of(NOT_READY);
    }
    Map<String, FeedList> known = log.lists();
    FeedList before = known.get(list.id());
    Map<String, @Nullable FeedList> changes = new LinkedHashMap<>();
    if (instead) {
      known.keySet().forEach(id -> changes.put(id, null));
    }
    try {
      changes.put(list.id(), instead || before == null ? list : updated.apply(before, list));
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    return log.writeLists(changes);
  }

  /** Changes sources, each named by its id or address. */
  public synchronized List<FeedDecision> change(Collection<String> names, FeedChange change) {
    Map<String, FeedSource> known = log.sources();
    return change(
        names,
        name ->
            find(known, name)
                .map(
                    before -> {
                      FeedSource after = change.of(before);
                      boolean same = after.equals(before);
                      return (FeedDecision)
                          new Kept(after, same ? Change.UNCHANGED : Change.CHANGED);
                    })
                .orElseGet(() -> unknown(name)));
  }

  /** Has sources polled as soon as possible, each named by its id or address. */
  public synchronized List<FeedDecision> refresh(Collection<String> names) {
    Map<String, FeedSource> known = log.sources();
    return change(
        names,
        name ->
            find(known, name)
                .map(source -> (FeedDecision) new Kept(source, Change.REFRESHED))
                .orElseGet(() -> unknown(name)));
  }

  /** Removes sources, each named by its id or address. */
  public synchronized List<FeedDecision> remove(Collection<String> names) {
    Map<String, FeedSource> known = log.sources();
    return change(
        names,
        name ->
            find(known, name)
                .map(source -> (FeedDecision) new Removed(source))
                .orElseGet(() -> unknown(name)));
  }

  /** The refusal of a name that no source has. */
  public static Refused unknown(String name) {
    return new Refused(
        Refusal.UNKNOWN,
        "there is no source \"%s\": the list of sources has the ids and addresses".formatted(name));
  }

  /** Decides on each and writes what changes all at once. */
  private <T> List<FeedDecision> change(
      Collection<T> wanted, Function<T, ? extends FeedDecision> decision) {
    if (!log.ready()) {
      return repeated(wanted.size(), new Refused(Refusal.NOT_KEPT, NOT_READY));
    }
    List<FeedDecision> decisions = new ArrayList<>();
    Map<String, @Nullable FeedSource> changes = new LinkedHashMap<>();
    for (T one : wanted) {
      FeedDecision decided = decided(one, decision);
      decisions.add(decided);
      if (decided instanceof Kept kept && kept.change() != Change.UNCHANGED) {
        changes.put(kept.source().id(), kept.source());
      } else if (decided instanceof Removed removed) {
        changes.put(removed.source().id(), null);
      }
    }
    return changes.isEmpty()
        ? decisions
        : log.write(changes)
            .map(fault -> repeated(wanted.size(), new Refused(Refusal.NOT_KEPT, fault)))
            .orElse(decisions);
  }

  private static <T> FeedDecision decided(T one, Function<T, ? extends FeedDecision> decision) {
    try {
      return decision.apply(one);
    } catch (IllegalArgumentException e) {
      return new Refused(Refusal.BAD_FEED, String.valueOf(e.getMessage()));
    }
  }

  private static List<FeedDecision> repeated(int times, FeedDecision decision) {
    return Collections.nCopies(times, decision);
  }

  private static Optional<FeedSource> find(Map<String, FeedSource> sources, String name) {
    FeedSource byId = sources.get(name);
    return byId == null
        ? Optional.ofNullable(sources.get(FeedSource.idOf(name)))
        : Optional.of(byId);
  }
}
