package newswatch.desk.outcomes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newswatch.desk.metrics.MetricsText;
import newswatch.desk.outcomes.OutcomeDecision.Changed;
import newswatch.desk.outcomes.OutcomeDecision.Refusal;
import newswatch.desk.outcomes.OutcomeDecision.Refused;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import org.jspecify.annotations.Nullable;

/** Tells what became of alerts, and decides what people may change about it. */
public final class OutcomeDesk {
  /** What to tell people before the notifications are known. */
  public static final String NOT_READY =
      "the notifications are still being read: try again in a moment";

  private static final int MOST_DESTINATIONS = 10_000;

  private final NotificationLog log;
  private final InstantSource clock;

  public OutcomeDesk(NotificationLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Whether the notifications are known; until then every change is refused. */
  public boolean ready() {
    return log.ready();
  }

  /** The newest of those that a filter wants, without so many that come first. */
  public NotificationPage newest(NotificationFilter filter, int from, int limit) {
    return log.newest(filter, from, limit);
  }

  /** How the notifications to each destination stand. */
  public Map<String, Tally> tallies() {
    return log.tallies();
  }

  /** Adds how the notifications stand to what a monitoring system reads. */
  public void addTo(MetricsText metrics) {
    OutcomeMetrics.add(log.tallies(), clock.instant(), metrics);
  }

  /** How sending to each destination went lately. */
  public Map<String, Attempts> attempts() {
    return log.attempts();
  }

  /**
   * Notes that somebody has seen to an alert: what still waits is not sent.
   *
   * @param alert an id, or how that of one alert of late begins
   */
  public synchronized OutcomeDecision acknowledge(String alert, String by) {
    Instant now = clock.instant();
    return change(
        alert,
        null,
        notification -> {
          Notification seen =
              notification.acknowledgedBy(new Notification.Acknowledgement(by, now));
          return notification.outcome().ended()
              ? seen
              : seen.with(new Outcome.Muted("acknowledged by " + by, now));
        });
  }

  /**
   * Has an alert sent again, whatever became of it.
   *
   * @param alert an id, or how that of one alert of late begins
   * @param destination only to this one; null for all that it was for
   */
  public synchronized OutcomeDecision resend(String alert, @Nullable String destination) {
    Outcome.Waiting waiting =
        new Outcome.Waiting(clock.instant(), WaitReason.ASKED_AGAIN, "asked for again");
    return change(alert, destination, notification -> notification.afresh(waiting));
  }

  private OutcomeDecision change(
      String alert, @Nullable String destination, UnaryOperator<Notification> change) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, NOT_READY);
    }
    List<Notification> all = ofAlert(alert);
    if (all.isEmpty()) {
      List<String> likely = log.alerts(alert);
      if (likely.size() > 1) {
        return ambiguous(alert, likely);
      }
      all = likely.isEmpty() ? List.of() : ofAlert(likely.get(0));
    }
    List<Notification> changed =
        all.stream()
            .filter(one -> destination == null || destination.equals(one.destination()))
            .map(change)
            .toList();
    if (changed.isEmpty()) {
      return unknown(alert, destination, all);
    }
    return log.write(changed)
        .<OutcomeDecision>map(why -> new Refused(Refusal.NOT_KEPT, why))
        .orElseGet(() -> new Changed(changed));
  }

  private List<Notification> ofAlert(String id) {
    return log.newest(NotificationFilter.ofAlert(id), 0, MOST_DESTINATIONS).notifications();
  }

  private static Refused unknown(
      String alert, @Nullable String destination, List<Notification> all) {
    return new Refused(
        Refusal.UNKNOWN,
        all.isEmpty()
            ? "no notification is of an alert \"%s\": the list of notifications has the ids"
                .formatted(alert)
            : "alert %s is not for \"%s\", but for: %s"
                .formatted(
                    alert,
                    destination,
                    String.join(" ", all.stream().map(Notification::destination).toList())));
  }

  private static Refused ambiguous(String alert, List<String> likely) {
    return new Refused(
        Refusal.AMBIGUOUS,
        "the ids of %d alerts begin with \"%s\", such as %s and %s: give more of it"
            .formatted(likely.size(), alert, likely.get(0), likely.get(1)));
  }
}
