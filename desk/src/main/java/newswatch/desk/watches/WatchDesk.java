package newswatch.desk.watches;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.desk.watches.WatchDecision.Change;
import newswatch.desk.watches.WatchDecision.Refusal;
import newswatch.desk.watches.WatchDecision.Refused;
import newswatch.desk.watches.WatchDecision.Removed;
import newswatch.desk.watches.WatchDecision.Stored;
import newswatch.events.rules.Watch;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;

/**
 * Decides what may be stored as a watch, and in which version. Watches that are handed in may have
 * any version: it does not count.
 *
 * <p>One version of a watch must never mean two things, because the ids of alerts are made of it.
 * So a version goes up with every change, a watch that was removed and comes again goes on above
 * its last one, and where two writers took the same one at the same time, the later in the log
 * writes again one higher.
 */
public final class WatchDesk {
  private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[\\p{L}\\p{M}\\p{Nd}._-]{1,100}");
  private static final int ATTEMPTS = 5;
  private static final String UNLESS_ITSELF =
      "unless: the watch \"%s\" names itself; take it out: with every: story, which is the default, it tells"
          + " of each story once";

  /** What to tell people before the watches are known. */
  public static final String NOT_READY = "the watches are still being read: try again in a moment";

  private final WatchLog log;

  public WatchDesk(WatchLog log) {
    this.log = log;
  }

  /** Whether the watches are known; until then every change is refused. */
  public boolean ready() {
    return log.ready();
  }

  /** All watches by id. */
  public List<Watch> list() {
    return log.watches();
  }

  public Optional<Watch> find(String id) {
    return log.find(id);
  }

  /** The ids in a watch's {@code unless} that no watch has: it may come later, or be mistyped. */
  public List<String> missing(Watch watch) {
    return watch.unless().stream().filter(id -> log.find(id).isEmpty()).toList();
  }

  /** What makes no sense in a watch's {@code unless}, in one line for people. */
  public Optional<String> misplaced(Watch watch) {
    return watch.unless().contains(watch.id())
        ? Optional.of(UNLESS_ITSELF.formatted(watch.id()))
        : Optional.empty();
  }

  /** Stores a watch whose id must be new. */
  public synchronized WatchDecision create(Watch watch) {
    Optional<Refused> refused = refusal(watch);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (log.find(watch.id()).isPresent()) {
      return refused(
          Refusal.EXISTS,
          "there is a watch \"%s\" already: edit it or choose another id".formatted(watch.id()));
    }
    return store(watch, Change.CREATED);
  }

  /** Stores a watch, new or in place of the one with its id. */
  public synchronized WatchDecision put(Watch watch) {
    Optional<Refused> refused = refusal(watch);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Watch> before = log.find(watch.id());
    if (before.isPresent() && before.get().sameAs(watch)) {
      return new Stored(before.get(), Change.UNCHANGED);
    }
    return store(watch, before.isPresent() ? Change.CHANGED : Change.CREATED);
  }

  /** Removes a watch. */
  public synchronized WatchDecision remove(String id) {
    if (!log.ready()) {
      return notReady();
    }
    if (log.find(id).isEmpty()) {
      return unknown(id);
    }
    return log.remove(id) instanceof WatchWrite.Failed failed
        ? refused(Refusal.NOT_KEPT, failed.reason())
        : new Removed(id);
  }

  /** The refusal of an id that names no watch. */
  public static Refused unknown(String id) {
    return refused(
        Refusal.UNKNOWN, "there is no watch \"%s\": the list of watches has the ids".formatted(id));
  }

  private WatchDecision store(Watch watch, Change change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Watch next = watch.withVersion(log.lastVersion(watch.id()) + 1);
      WatchWrite write = log.put(next);
      if (write instanceof WatchWrite.Failed failed) {
        return refused(Refusal.NOT_KEPT, failed.reason());
      }
      if (write instanceof WatchWrite.Kept kept && kept.versionBefore() < next.version()) {
        return new Stored(next, change);
      }
    }
    return refused(
        Refusal.NOT_KEPT,
        "the watch \"%s\" is being changed by others all the time: try again"
            .formatted(watch.id()));
  }

  private Optional<Refused> refusal(Watch watch) {
    if (!ID.matcher(watch.id()).matches()) {
      return Optional.of(
          refused(
              Refusal.BAD_ID,
              "the id \"%s\" cannot be used: letters, digits, - _ . and at most 100 of them"
                  .formatted(watch.id())));
    }
    if (QueryParser.parse(watch.query()) instanceof ParsedQuery.Refused bad) {
      return Optional.of(new Refused(Refusal.BAD_QUERY, describe(bad.faults()), bad.faults()));
    }
    Optional<Refused> misplaced =
        misplaced(watch).map(message -> refused(Refusal.BAD_SETTING, message));
    return misplaced.isPresent() || log.ready() ? misplaced : Optional.of(notReady());
  }

  /** The faults of a query in one line for people. */
  public static String describe(List<QueryFault> faults) {
    QueryFault first = faults.get(0);
    return "the query is wrong at character %d: %s"
        .formatted(first.position() + 1, first.message());
  }

  private static Refused notReady() {
    return refused(Refusal.NOT_KEPT, NOT_READY);
  }

  private static Refused refused(Refusal refusal, String message) {
    return new Refused(refusal, message, List.of());
  }
}
