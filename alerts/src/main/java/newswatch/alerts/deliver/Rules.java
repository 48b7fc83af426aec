package newswatch.alerts.deliver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.WatchReference;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Mute;
import newswatch.events.rules.Watch;

/**
 * The watches, destinations and mutes as their channels say.
 *
 * <p>An alert names its watch and not the destinations, so that a watch that is sent elsewhere from
 * now on takes the alerts along that are still under way. Not safe for several threads.
 */
public final class Rules {
  private final Map<String, Watch> watches = new HashMap<>();
  private final Map<String, Destination> destinations = new HashMap<>();
  private final Map<String, Mute> mutes = new HashMap<>();

  /** Rules with nothing but the console. */
  public Rules() {
    // Added before what the channel says, which may change it or take it away.
    destinations.put(Destination.CONSOLE.id(), Destination.CONSOLE);
  }

  /** Takes in watches. */
  public RuleListener<Watch> watches() {
    return new Table<>(watches);
  }

  /** Takes in destinations. */
  public RuleListener<Destination> destinations() {
    return new Table<>(destinations);
  }

  /** Takes in mutes. */
  public RuleListener<Mute> mutes() {
    return new Table<>(mutes);
  }

  /** Whether they are as new as an alert that names this watch. */
  public boolean knows(WatchReference reference) {
    Watch watch = watches.get(reference.id());
    return watch != null && watch.version() >= reference.version();
  }

  /**
   * The watch as it is now. One that is gone is told of on the console, without settings: the alert
   * was raised while somebody wanted it, and told once too often is better than lost.
   */
  public Watch watch(WatchReference reference) {
    Watch watch = watches.get(reference.id());
    return watch == null
        ? new Watch(
            reference.id(),
            reference.name(),
            "gone",
            List.of(Destination.CONSOLE.id()),
            reference.version())
        : watch;
  }

  /** A destination; empty when there is none of that id. */
  public Optional<Destination> destination(String id) {
    return Optional.ofNullable(destinations.get(id));
  }

  /** All destinations, in no order. */
  public Collection<Destination> allDestinations() {
    return List.copyOf(destinations.values());
  }

  /** All mutes, those that are over too. */
  public List<Mute> allMutes() {
    return new ArrayList<>(mutes.values());
  }

  private record Table<V>(Map<String, V> values) implements RuleListener<V> {
    @Override
    public void changed(String id, V value) {
      values.put(id, value);
    }

    @Override
    public void removed(String id) {
      values.remove(id);
    }
  }
}
