package newswatch.desk.syndication;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Since when feeds are as they are, as far as this desk has looked. It never says too early a time:
 * a feed that was forgotten, or not looked at before, counts as modified now. Thread-safe.
 */
final class LastModified {
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, State> states = new LinkedHashMap<>();

  private record State(String fingerprint, Instant since) {}

  LastModified(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The second in which a feed was first seen in this state. It is not told before it is over, as
   * what changes within the same second could not be told from it.
   */
  synchronized Optional<Instant> of(String feed, String fingerprint) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    State known = states.remove(feed);
    State state =
        known != null && known.fingerprint().equals(fingerprint)
            ? known
            : new State(fingerprint, now);
    states.put(feed, state);
    if (states.size() > MOST) {
      states.remove(states.keySet().iterator().next());
    }
    return state.since().isBefore(now) ? Optional.of(state.since()) : Optional.empty();
  }
}
