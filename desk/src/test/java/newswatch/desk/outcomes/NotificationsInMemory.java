package newswatch.desk.outcomes;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;

/** A log of notifications without a broker: what is written is read back at once. */
public final class NotificationsInMemory implements NotificationLog, NotificationReader {
  public static final Instant SINCE = Instant.parse("2026-11-22T08:00:00Z");

  private final Map<Place, Notification> log = new HashMap<>();
  private final NotificationMemory memory = new NotificationMemory(this);
  private boolean reachable = true;
  private int reads;

  public void breakDown() {
    reachable = false;
  }

  /** Appends a record, written at a time. */
  public void append(Notification notification, Instant written) {
    Place place = new Place(0, log.size());
    log.put(place, notification);
    memory.apply(place, written, Channels.NOTIFICATIONS.value().encode(notification));
  }

  /** A notification that waits for its turn. */
  public static Notification waiting(String alert, String watch, String destination, Instant at) {
    return Notification.of(
        new Alert(
            alert,
            new WatchReference(watch, "Watch " + watch, 1),
            new DocumentReference("doc-" + alert, "Title <b>", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            "story-1",
            null,
            null),
        destination,
        "webhook",
        at,
        at,
        new Outcome.Waiting(at, WaitReason.QUEUED, "its turn comes next"));
  }

  /** How often the log was asked for what is not in memory any more. */
  int reads() {
    return reads;
  }

  @Override
  public Map<Place, Notification> read(Collection<Place> places) {
    reads++;
    Map<Place, Notification> found = new HashMap<>(log);
    found.keySet().retainAll(places);
    return found;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public NotificationPage newest(NotificationFilter filter, int from, int limit) {
    return memory.newest(filter, from, limit);
  }

  @Override
  public List<String> alerts(String beginning) {
    return memory.alerts(beginning);
  }

  @Override
  public Map<String, Tally> tallies() {
    return memory.tallies();
  }

  @Override
  public Map<String, Attempts> attempts() {
    return memory.attempts();
  }

  @Override
  public Optional<String> write(List<Notification> notifications) {
    if (!reachable) {
      return Optional.of("Kafka did not confirm the change (unreachable)");
    }
    notifications.forEach(notification -> append(notification, SINCE));
    return Optional.empty();
  }
}
