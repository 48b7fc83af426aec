package newswatch.alerts.occasion.burst;

import java.util.List;
import java.util.TreeMap;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a watch for bursts.
 *
 * @param time of the last document that was decided on
 * @param counted which stories or documents are counted in the window, and in which minute
 * @param latest the last few documents that were counted
 * @param last what the watch would say on the last one; null before the first
 * @param rise the burst that lasts; null when there is none
 */
record BurstState(
    Volume volume,
    long time,
    TreeMap<String, Long> counted,
    List<DocumentReference> latest,
    @Nullable Alert last,
    @Nullable Rise rise) {

  BurstState {
    latest = List.copyOf(latest);
  }

  /** Nothing has come since a time. */
  static BurstState since(long begin) {
    return new BurstState(
        Volume.since(begin), Long.MIN_VALUE, new TreeMap<>(), List.of(), null, null);
  }

  /**
   * A burst that lasts.
   *
   * @param alert the id of the alert that told of it
   * @param over the id of the alert that will tell of its end
   * @param floor below so many in a window it is over
   * @param total how many came since it began
   * @param peak the most in one window
   */
  record Rise(String alert, String over, long since, double usual, int floor, int total, int peak) {

    Rise with(int inWindow) {
      return new Rise(alert, over, since, usual, floor, total + 1, Math.max(peak, inWindow));
    }
  }
}
