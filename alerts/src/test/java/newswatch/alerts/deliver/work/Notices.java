package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;

/** Notifications for tests. */
final class Notices {
  static final String DESTINATION = "d";

  private Notices() {}

  /** A notification that was routed just now. */
  static Notification queued(String alert, String watch, String story, Instant now) {
    return queued(alert(alert, watch, story), now);
  }

  /** The same for an alert. */
  static Notification queued(Alert alert, Instant now) {
    return Notification.of(
        alert,
        DESTINATION,
        "test",
        now,
        now,
        new Outcome.Waiting(now, WaitReason.QUEUED, "its turn comes"));
  }

  static Alert alert(String id, String watch, String story, String... topics) {
    return new Alert(
        id,
        new WatchReference(watch, watch, 1),
        new DocumentReference("doc-" + id, "Title", null, null, null),
        List.of(),
        null,
        List.of(topics),
        List.of(),
        story,
        null,
        null);
  }
}
