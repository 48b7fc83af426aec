package newswatch.alerts.deliver;

import java.util.HashMap;
import java.util.Map;
import newswatch.events.WatchReference;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Watch;

/**
 * Whom each watch wants told, as the channel of watches says.
 *
 * <p>An alert names its watch and not the destinations, so that a watch that is sent elsewhere from
 * now on takes the alerts along that are still under way. Not safe for several threads.
 */
final class WatchTable implements RuleListener<Watch> {
  private final Map<String, Watch> watches = new HashMap<>();

  @Override
  public void changed(String id, Watch watch) {
    watches.put(id, watch);
  }

  @Override
  public void removed(String id) {
    watches.remove(id);
  }

  /** Whether the table is as new as an alert that names this watch. */
  boolean knows(WatchReference reference) {
    Watch watch = watches.get(reference.id());
    return watch != null && watch.version() >= reference.version();
  }

  /**
   * Whether the alerts of this watch go to the destination. Those of a watch that is gone do: the
   * alert was raised while somebody wanted it, and told once too often is better than lost.
   */
  boolean wants(WatchReference reference, String destination) {
    Watch watch = watches.get(reference.id());
    return watch == null || watch.destinations().contains(destination);
  }
}
