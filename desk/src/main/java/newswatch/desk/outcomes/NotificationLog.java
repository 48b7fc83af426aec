package newswatch.desk.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.notify.Notification;

/** Where notifications are kept, and how to change them. */
public interface NotificationLog {

  /** Whether all that was kept before is known; until then nothing can be told or decided. */
  boolean ready();

  /**
   * The newest of those that a filter wants.
   *
   * @param from how many of them to pass over
   */
  NotificationPage newest(NotificationFilter filter, int from, int limit);

  /** The alerts whose ids begin so, among those whose notifications changed last. */
  List<String> alerts(String beginning);

  /** How the notifications to each destination stand. */
  Map<String, Tally> tallies();

  /** How sending to each destination went lately. */
  Map<String, Attempts> attempts();

  /**
   * Writes notifications and returns when they are kept and seen here; a text says why they are not
   * known to be kept.
   */
  Optional<String> write(List<Notification> notifications);
}
