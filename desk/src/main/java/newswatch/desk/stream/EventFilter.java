package newswatch.desk.stream;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import newswatch.events.Alert;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;

/**
 * Which alerts and notifications a reader wants: those that every one of these is true of. An empty
 * set leaves the choice open.
 *
 * @param watches ids
 * @param owners of the watch, as it is now
 * @param severities of the watch, as it is now
 * @param destinations ids; for notifications
 * @param watchNow the watch of an id, unless it is gone
 */
public record EventFilter(
    Set<String> watches,
    Set<String> owners,
    Set<Severity> severities,
    Set<String> destinations,
    Function<String, Optional<Watch>> watchNow) {
  public static final String WATCH = "watch";
  public static final String OWNER = "owner";
  public static final String SEVERITY = "severity";
  public static final String DESTINATION = "destination";

  /** Lets everything pass. */
  public static final EventFilter NONE =
      new EventFilter(Set.of(), Set.of(), Set.of(), Set.of(), id -> Optional.empty());

  public EventFilter {
    watches = Set.copyOf(watches);
    owners = Set.copyOf(owners);
    severities = Set.copyOf(severities);
    destinations = Set.copyOf(destinations);
  }

  /** Whether it has to know the watches themselves. */
  public boolean asksForWatches() {
    return !owners.isEmpty() || !severities.isEmpty();
  }

  /** Whether the reader wants the value of a record. */
  boolean passes(Object value) {
    if (value instanceof Notification notification) {
      return allows(destinations, notification.destination()) && passes(notification.alert());
    }
    return !(value instanceof Alert alert) || passes(alert);
  }

  private boolean passes(Alert alert) {
    String id = alert.watch().id();
    return allows(watches, id)
        && (!asksForWatches() || watchNow.apply(id).filter(this::keeps).isPresent());
  }

  private boolean keeps(Watch watch) {
    return allows(severities, watch.importance())
        && (owners.isEmpty() || (watch.owner() != null && owners.contains(watch.owner())));
  }

  private static <T> boolean allows(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
