package newswatch.alerts.deliver.webhook;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Alert;
import newswatch.events.notify.Notification;

/**
 * The body of a webhook. The same message has the same body however often it is sent, but for the
 * copies that came meanwhile.
 *
 * @param type {@code newswatch.alert}, or {@code newswatch.digest} for those of a digest or a group
 * @param timestamp when the first of its notifications was made
 */
record WebhookPayload(String type, Instant timestamp, Data data) {

  /**
   * What has happened.
   *
   * @param alerts one, or those of a digest or a group
   * @param copies how many copies of their stories were folded into them so far
   */
  record Data(List<Alert> alerts, int copies) {}

  static WebhookPayload of(Message message) {
    List<Alert> alerts = message.notifications().stream().map(Notification::alert).toList();
    return new WebhookPayload(
        message.isTogether() ? "newswatch.digest" : "newswatch.alert",
        message.first().since(),
        new Data(alerts, message.copies()));
  }
}
