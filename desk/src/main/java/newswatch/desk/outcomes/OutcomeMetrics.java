package newswatch.desk.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import newswatch.desk.metrics.MetricsText;

/** How the notifications to each destination stand, for a monitoring system. */
public final class OutcomeMetrics {
  private static final String NOTIFICATIONS = "newswatch_notifications";
  private static final String OLDEST = "newswatch_notifications_oldest_waiting_seconds";

  private OutcomeMetrics() {}

  /** Adds how many are in each state, and for how long the oldest one has waited. */
  public static void add(Map<String, Tally> tallies, Instant now, MetricsText text) {
    Map<String, Tally> inOrder = new TreeMap<>(tallies);
    text.family(NOTIFICATIONS, "gauge", "Alerts for a destination by what became of them.");
    inOrder.forEach(
        (destination, tally) ->
            tally
                .named()
                .forEach(
                    (state, count) -> {
                      Map<String, String> labels = new LinkedHashMap<>();
                      labels.put("destination", destination);
                      labels.put("state", state);
                      text.sample(NOTIFICATIONS, labels, count);
                    }));
    text.family(OLDEST, "gauge", "For how long the oldest one that waits has waited, 0 for none.");
    inOrder.forEach(
        (destination, tally) ->
            text.sample(OLDEST, Map.of("destination", destination), age(tally, now)));
  }

  private static long age(Tally tally, Instant now) {
    Instant oldest = tally.oldestWaiting();
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
  }
}
