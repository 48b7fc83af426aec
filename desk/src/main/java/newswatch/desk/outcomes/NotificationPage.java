package newswatch.desk.outcomes;

import java.util.List;
import newswatch.events.notify.Notification;

/**
 * Some of the notifications that were asked for.
 *
 * @param found how many there are of them in all
 * @param notifications newest first
 */
public record NotificationPage(int found, List<Notification> notifications) {
  public NotificationPage {
    notifications = List.copyOf(notifications);
  }
}
