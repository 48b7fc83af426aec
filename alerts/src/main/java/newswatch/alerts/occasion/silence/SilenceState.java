package newswatch.alerts.occasion.silence;

import java.util.TreeMap;
import newswatch.events.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a watch for silence.
 *
 * @param last what the watch would say on the last document; null before the first
 * @param time of the last document, in milliseconds since 1970
 * @param longest the longest gap that ended on each day since 1970 that had one, of the last
 *     {@value #DAYS}, in milliseconds; gaps that were told as silence are not among them
 * @param silence the id of the alert that told of the silence that lasts; null when none does
 */
record SilenceState(
    @Nullable Alert last, long time, TreeMap<Long, Long> longest, @Nullable String silence) {
  static final int DAYS = 14;

  /** Before the first document. */
  static SilenceState nothing() {
    return new SilenceState(null, Long.MIN_VALUE, new TreeMap<>(), null);
  }
}
