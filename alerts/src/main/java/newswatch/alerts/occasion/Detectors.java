package newswatch.alerts.occasion;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.alerts.match.OccasionWatch;
import newswatch.alerts.occasion.burst.BurstDetector;
import newswatch.alerts.occasion.newcomer.NewcomerDetector;
import newswatch.alerts.occasion.silence.SilenceDetector;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.Silence;
import newswatch.events.rules.When;
import org.jspecify.annotations.Nullable;

/** The detector of each watch, made from what is kept of it. */
final class Detectors {
  private static final String STATE = "state/";
  private static final String SEEN = "seen/";

  private final OccasionStore store;
  private final Map<String, Detector> known = new HashMap<>();

  Detectors(OccasionStore store) {
    this.store = store;
  }

  /** The detector of a watch; one that is new knows what comes from a time on. */
  Detector of(OccasionWatch watch, long begin) {
    Detector detector = known.get(watch.key());
    if (detector == null) {
      detector = create(watch, begin);
      known.put(watch.key(), detector);
      keep(watch, detector);
    }
    return detector;
  }

  void keep(OccasionWatch watch, Detector detector) {
    store.put(STATE + watch.key(), detector.state());
  }

  /** Forgets what is not the past of one of these watches. */
  void keepOnly(Set<String> watchKeys) {
    known.keySet().retainAll(watchKeys);
    List<String> old = new ArrayList<>();
    store.scan(
        STATE,
        (key, state) -> {
          if (!watchKeys.contains(key.substring(STATE.length()))) {
            old.add(key.substring(STATE.length()));
          }
          return true;
        });
    for (String watchKey : old) {
      List<String> keys = new ArrayList<>(List.of(STATE + watchKey));
      store.scan(SEEN + watchKey + "/", (key, time) -> keys.add(key));
      keys.forEach(store::delete);
    }
  }

  private Detector create(OccasionWatch watch, long begin) {
    byte[] kept = store.get(STATE + watch.key());
    When when = watch.when();
    if (when instanceof Burst burst) {
      return BurstDetector.of(burst, kept, begin);
    } else if (when instanceof Silence silence) {
      return SilenceDetector.of(silence, kept);
    } else if (when instanceof Newcomer newcomer) {
      return NewcomerDetector.of(newcomer, kept, begin, new KeptActors(SEEN + watch.key() + "/"));
    }
    throw new IllegalStateException("no detector for " + when);
  }

  private final class KeptActors implements NewcomerDetector.LastSeen {
    private final String prefix;

    KeptActors(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public @Nullable Long get(String actor) {
      byte[] time = store.get(prefix + actor);
      return time == null ? null : ByteBuffer.wrap(time).getLong();
    }

    @Override
    public void put(String actor, long time) {
      store.put(prefix + actor, ByteBuffer.allocate(Long.BYTES).putLong(time).array());
    }
  }
}
