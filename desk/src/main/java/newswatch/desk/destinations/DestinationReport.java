package newswatch.desk.destinations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.desk.outcomes.Attempts;
import newswatch.desk.outcomes.NotificationState;
import newswatch.desk.outcomes.Tally;
import newswatch.events.rules.Destination;
import org.jspecify.annotations.Nullable;

/**
 * A destination and how it does, for people and programs.
 *
 * @param destination with secrets as references only
 * @param failingSince when the first attempt failed after the last message that it took
 * @param fault why the last attempt failed
 * @param waiting how many notifications have not been sent yet
 * @param oldestWaiting since when the oldest of them waits
 * @param counts how many are in each state
 * @param watches that name it
 */
public record DestinationReport(
    Destination destination,
    DestinationStatus status,
    @Nullable Instant failingSince,
    @Nullable String fault,
    @Nullable Instant lastDelivered,
    long waiting,
    @Nullable Instant oldestWaiting,
    Map<String, Long> counts,
    List<String> watches) {

  static DestinationReport of(
      Destination shown, Attempts attempts, Tally tally, List<String> watches) {
    return new DestinationReport(
        shown,
        DestinationStatus.of(shown, attempts),
        attempts.failingSince(),
        attempts.fault(),
        attempts.lastDelivered(),
        tally.of(NotificationState.WAITING),
        tally.oldestWaiting(),
        tally.named(),
        List.copyOf(watches));
  }
}
