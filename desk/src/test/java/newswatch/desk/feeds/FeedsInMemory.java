package newswatch.desk.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;

/** A log of sources without a broker: what is written is read back at once. */
public final class FeedsInMemory implements FeedLog {
  public final List<HealthEvent> events = new ArrayList<>();
  private final Map<String, FeedSource> sources = new TreeMap<>();
  private final Map<String, FeedList> lists = new TreeMap<>();
  private final Map<String, FeedState> states = new TreeMap<>();
  private boolean reachable = true;
  private int writes;

  public void breakDown() {
    reachable = false;
  }

  public void put(FeedState state) {
    states.put(state.id(), state);
  }

  /** How often something was written, however much. */
  int writes() {
    return writes;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Map<String, FeedSource> sources() {
    return new TreeMap<>(sources);
  }

  @Override
  public Map<String, FeedList> lists() {
    return new TreeMap<>(lists);
  }

  @Override
  public Map<String, FeedState> states() {
    return new TreeMap<>(states);
  }

  @Override
  public List<HealthEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public Optional<String> write(Map<String, FeedSource> changes) {
    return write(sources, changes);
  }

  @Override
  public Optional<String> writeLists(Map<String, FeedList> changes) {
    return write(lists, changes);
  }

  private <V> Optional<String> write(Map<String, V> table, Map<String, V> changes) {
    if (!reachable) {
      return Optional.of("Kafka did not confirm the change (unreachable)");
    }
    writes++;
    changes.forEach(
        (id, value) -> {
          if (value == null) {
            table.remove(id);
          } else {
            table.put(id, value);
          }
        });
    return Optional.empty();
  }
}
