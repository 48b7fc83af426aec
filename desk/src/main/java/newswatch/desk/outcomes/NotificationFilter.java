package newswatch.desk.outcomes;

import java.util.Set;
import newswatch.events.notify.Notification;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications are wanted. All that is given must hold.
 *
 * @param alerts ids; empty for those of any
 * @param watch an id; null for those of any
 * @param destination an id; null for those to any
 * @param state null for those in any
 */
public record NotificationFilter(
    Set<String> alerts,
    @Nullable String watch,
    @Nullable String destination,
    @Nullable NotificationState state) {

  /** Everything. */
  public static final NotificationFilter ALL = new NotificationFilter(Set.of(), null, null, null);

  public NotificationFilter {
    alerts = Set.copyOf(alerts);
  }

  /** Those of an alert. */
  public static NotificationFilter ofAlert(String id) {
    return new NotificationFilter(Set.of(id), null, null, null);
  }

  /** Whether a notification is wanted. */
  public boolean wants(Notification notification) {
    return (alerts.isEmpty() || alerts.contains(notification.alert().id()))
        && (watch == null || watch.equals(notification.alert().watch().id()))
        && (destination == null || destination.equals(notification.destination()))
        && (state == null || state == NotificationState.of(notification.outcome()));
  }
}
