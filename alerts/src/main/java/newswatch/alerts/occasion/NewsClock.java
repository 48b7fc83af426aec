package newswatch.alerts.occasion;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How far the time of the news has come, in milliseconds since 1970.
 *
 * @param progress the latest time in each partition that was heard of
 * @param earliest the earliest time in any of them
 * @param settled up to which everything has been decided; {@link #NEVER} at first
 */
record NewsClock(Map<Integer, Long> progress, long earliest, long settled) {
  static final long NEVER = Long.MIN_VALUE;
  static final NewsClock START = new NewsClock(Map.of(), Long.MAX_VALUE, NEVER);

  NewsClock {
    progress = Collections.unmodifiableMap(new TreeMap<>(progress));
  }

  NewsClock with(int partition, long time) {
    if (time >= earliest && time <= progress.getOrDefault(partition, NEVER)) {
      return this;
    }
    Map<Integer, Long> further = new TreeMap<>(progress);
    further.merge(partition, time, Math::max);
    return new NewsClock(further, Math.min(earliest, time), settled);
  }

  NewsClock settledTo(long time) {
    return new NewsClock(progress, earliest, time);
  }

  /** The time that the slowest partition has come to; empty while one was not heard of. */
  OptionalLong slowest(int partitions) {
    return progress.size() < partitions
        ? OptionalLong.empty()
        : progress.values().stream().mapToLong(Long::longValue).min();
  }

  /** The latest time in any partition. */
  OptionalLong latest() {
    return progress.values().stream().mapToLong(Long::longValue).max();
  }

  /** Since when a watch that is new now is told of everything. */
  long begin() {
    return settled == NEVER ? earliest : settled;
  }
}
