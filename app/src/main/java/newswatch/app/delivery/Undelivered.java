package newswatch.app.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;

/**
 * The notifications that wait, by their destination.
 *
 * @param destinations one for each that something waits for, by its id
 */
public record Undelivered(List<ForDestination> destinations) {
  public Undelivered {
    destinations = List.copyOf(destinations);
  }

  /**
   * What waits for one destination.
   *
   * @param next the one that is tried first
   */
  public record ForDestination(String destination, int notifications, Outcome.Waiting next) {

    /** The count, the destination, why and until when: {@code 3 to ops-hook (retry until …)}. */
    String describe() {
      Instant until = next.until().truncatedTo(ChronoUnit.SECONDS);
      return "%d to %s (%s until %s: %s)"
          .formatted(notifications, destination, next.reason().wireName(), until, next.why());
    }
  }

  static Undelivered of(Map<String, List<Outcome.Waiting>> waiting) {
    return new Undelivered(
        new TreeMap<>(waiting)
            .entrySet().stream()
                .map(
                    one ->
                        new ForDestination(
                            one.getKey(), one.getValue().size(), next(one.getValue())))
                .toList());
  }

  /** What is tried again or held back says more than what waits behind it. */
  private static Outcome.Waiting next(List<Outcome.Waiting> waiting) {
    return waiting.stream()
        .min(
            Comparator.comparing((Outcome.Waiting one) -> one.reason() == WaitReason.QUEUED)
                .thenComparing(Outcome.Waiting::until))
        .orElseThrow(() -> new IllegalArgumentException("nothing waits"));
  }

  /** Whether every notification has come to its end. */
  public boolean isNothing() {
    return destinations.isEmpty();
  }

  /** A line for people. */
  public String describe() {
    int all = destinations.stream().mapToInt(ForDestination::notifications).sum();
    return "%d not delivered yet: %s. They are taken up at the next start; newswatch alerts --state waiting lists them"
        .formatted(
            all,
            destinations.stream().map(ForDestination::describe).collect(Collectors.joining(", ")));
  }
}
