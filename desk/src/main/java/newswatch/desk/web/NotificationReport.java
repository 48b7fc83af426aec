package newswatch.desk.web;

import java.time.Instant;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert at a destination, without the alert's evidence.
 *
 * @param alert its id
 * @param document the id of the alert's document
 * @param time of the document
 * @param since when the notification was made
 * @param attempts how often sending it has failed
 * @param message the id of the digest that it belongs to
 */
record NotificationReport(
    String alert,
    WatchReference watch,
    String document,
    String title,
    @Nullable String story,
    String destination,
    String kind,
    Instant time,
    Instant since,
    int attempts,
    @Nullable String message,
    Notification.@Nullable Acknowledgement acknowledged,
    Outcome outcome) {

  static NotificationReport of(Notification notification) {
    return new NotificationReport(
        notification.alert().id(),
        notification.alert().watch(),
        notification.alert().document().id(),
        notification.alert().document().title(),
        notification.alert().story(),
        notification.destination(),
        notification.kind(),
        notification.time(),
        notification.since(),
        notification.attempts(),
        notification.message(),
        notification.acknowledged(),
        notification.outcome());
  }
}
