package newswatch.alerts.deliver.kind;

import java.util.List;
import newswatch.events.notify.Notification;

/**
 * What is sent at once: one notification, or the digest of several.
 *
 * @param id the same however often it is sent, so that who gets it twice can tell
 * @param copies how many copies of its stories were folded into it so far
 */
public record Message(String id, List<Notification> notifications, int copies) {
  public Message {
    notifications = List.copyOf(notifications);
    if (notifications.isEmpty()) {
      throw new IllegalArgumentException("a message about nothing");
    }
  }

  /** The first of its notifications, in the order in which they were made; often the only one. */
  public Notification first() {
    return notifications.get(0);
  }

  /** Whether it is a digest, even of one. */
  public boolean isDigest() {
    return first().message() != null;
  }
}
