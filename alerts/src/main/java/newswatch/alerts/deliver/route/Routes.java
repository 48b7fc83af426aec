package newswatch.alerts.deliver.route;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.Rules;
import newswatch.events.Alert;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;

/** Whom an alert is for. */
final class Routes {
  private final Rules rules;

  Routes(Rules rules) {
    this.rules = rules;
  }

  /** Whether the rules are new enough to say. */
  boolean areKnown(Alert alert) {
    return rules.knows(alert.watch())
        && rules.watch(alert.watch()).destinations().stream()
            .allMatch(id -> rules.destination(id).isPresent());
  }

  /**
   * A notification for each destination, refused where there is none of that id.
   *
   * @param time of the document
   */
  List<Notification> of(Alert alert, Instant time, Instant now) {
    return rules.watch(alert.watch()).destinations().stream()
        .distinct()
        .map(id -> notification(alert, id, time, now))
        .toList();
  }

  private Notification notification(Alert alert, String id, Instant time, Instant now) {
    return rules
        .destination(id)
        .map(Destination::kind)
        .map(
            kind ->
                Notification.of(
                    alert,
                    id,
                    kind,
                    time,
                    now,
                    new Outcome.Waiting(now, WaitReason.QUEUED, "its turn comes")))
        .orElseGet(
            () ->
                Notification.of(
                    alert,
                    id,
                    "",
                    time,
                    now,
                    new Outcome.Refused(
                        RefusedReason.NO_DESTINATION,
                        "there is no destination \"%s\": add it, or change what the watch notifies"
                            .formatted(id))));
  }
}
