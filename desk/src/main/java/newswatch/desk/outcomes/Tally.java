package newswatch.desk.outcomes;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the notifications to a destination stand: every one is in one state.
 *
 * @param counts of each state, zeros too
 * @param oldestWaiting since when the oldest one waits, to the second; null when none does
 */
public record Tally(Map<NotificationState, Long> counts, @Nullable Instant oldestWaiting) {
  /** Of a destination that nothing was ever for. */
  public static final Tally NONE = new Tally(Map.of(), null);

  public Tally {
    Map<NotificationState, Long> all = new EnumMap<>(NotificationState.class);
    for (NotificationState state : NotificationState.values()) {
      all.put(state, counts.getOrDefault(state, 0L));
    }
    counts = Map.copyOf(all);
  }

  /** How many are in a state. */
  public long of(NotificationState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How many there are. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The counts by the names of the states, in their order. */
  public Map<String, Long> named() {
    Map<String, Long> named = new LinkedHashMap<>();
    for (NotificationState state : NotificationState.values()) {
      named.put(state.wireName(), of(state));
    }
    return named;
  }
}
