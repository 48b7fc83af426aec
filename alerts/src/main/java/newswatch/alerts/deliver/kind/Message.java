package newswatch.alerts.deliver.kind;

import java.util.List;
import java.util.Map;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Severity;

/**
 * What is sent at once: one notification, the digest of several, or those of a group.
 *
 * @param id the same however often it is sent, so that who gets it twice can tell
 * @param copiesOf how many copies were folded into each of its alerts so far, by the alert's id
 * @param severity how much it matters: the most that any of its watches does now
 */
public record Message(
    String id, List<Notification> notifications, Map<String, Integer> copiesOf, Severity severity) {
  public Message {
    notifications = List.copyOf(notifications);
    copiesOf = Map.copyOf(copiesOf);
    if (notifications.isEmpty()) {
      throw new IllegalArgumentException("a message about nothing");
    }
  }

  /** A message that matters as little as any, about nothing that had copies. */
  public Message(String id, List<Notification> notifications) {
    this(id, notifications, Map.of(), Severity.INFO);
  }

  /** The first of its notifications, in the order in which they were made; often the only one. */
  public Notification first() {
    return notifications.get(0);
  }

  /** Whether it is a digest, even of one, or tells of a group, and so has an id of its own. */
  public boolean isTogether() {
    return !id.equals(first().alert().id());
  }

  /** How many copies were folded into its alerts so far. */
  public int copies() {
    return copiesOf.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What it tells of, each once; by watch, in the order in which they were made. */
  public List<Article> articles() {
    return Article.of(this);
  }
}
