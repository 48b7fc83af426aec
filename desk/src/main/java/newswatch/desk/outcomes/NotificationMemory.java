package newswatch.desk.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All notifications as the records of their channel make them: of each its state and place, of the
 * last ones the whole. The others are read again when they are asked for. Thread-safe.
 */
final class NotificationMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationMemory.class);
  private static final Comparator<Notification> NEWEST_FIRST =
      Comparator.comparing(Notification::since).thenComparing(Notification::key).reversed();

  private final NotificationReader reader;
  private final NotificationIndex index = new NotificationIndex();
  private final RecentNotifications recent = new RecentNotifications();
  private final Map<String, Attempts> attempts = new HashMap<>();

  NotificationMemory(NotificationReader reader) {
    this.reader = reader;
  }

  /** Takes in a record that was written at a time. */
  void apply(Place place, Instant written, byte[] value) {
    if (!(Channels.NOTIFICATIONS.value().decode(value)
        instanceof Decoded.Value<Notification> decoded)) {
      LOG.warn("{}: the record at {} is no notification", Channels.NOTIFICATIONS.name(), place);
      return;
    }
    Notification notification = decoded.value();
    synchronized (this) {
      var before = index.find(notification.destination(), notification.alert().id());
      index.put(notification, place);
      recent.put(notification, place, value.length, before);
      attempts.merge(
          notification.destination(),
          Attempts.NONE.after(notification, written),
          (so, more) -> so.after(notification, written));
    }
  }

  /**
   * The newest of those that a filter wants, newest first.
   *
   * @param from how many of them to pass over
   */
  NotificationPage newest(NotificationFilter filter, int from, int limit) {
    if (!filter.alerts().isEmpty()) {
      List<Notification> all = ofAlerts(filter);
      return new NotificationPage(all.size(), all.stream().skip(from).limit(limit).toList());
    }
    NotificationIndex.Page page;
    synchronized (this) {
      page = index.newest(filter, from, limit);
    }
    List<Notification> loaded = load(page.newestFirst()).stream().filter(filter::wants).toList();
    return new NotificationPage(page.found(), loaded);
  }

  private List<Notification> ofAlerts(NotificationFilter filter) {
    List<Place> found = new ArrayList<>();
    synchronized (this) {
      for (String alert : filter.alerts()) {
        index.destinations().forEach(to -> index.find(to, alert).ifPresent(found::add));
      }
    }
    return load(found).stream().filter(filter::wants).sorted(NEWEST_FIRST).toList();
  }

  private List<Notification> load(List<Place> found) {
    Map<Place, Notification> loaded = new HashMap<>();
    List<Place> evicted = new ArrayList<>();
    synchronized (this) {
      for (Place place : found) {
        recent
            .find(place)
            .ifPresentOrElse(kept -> loaded.put(place, kept), () -> evicted.add(place));
      }
    }
    // Outside of the lock: the log may take its time.
    loaded.putAll(evicted.isEmpty() ? Map.of() : reader.read(evicted));
    return found.stream().map(loaded::get).filter(Objects::nonNull).toList();
  }

  /** The alerts whose ids begin so, among those that changed last. */
  synchronized List<String> alerts(String beginning) {
    return recent.alerts(beginning);
  }

  /** How the notifications to each destination stand. */
  synchronized Map<String, Tally> tallies() {
    return index.tallies();
  }

  /** How sending to each destination went lately. */
  synchronized Map<String, Attempts> attempts() {
    return new HashMap<>(attempts);
  }
}
