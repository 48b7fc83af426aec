package newswatch.desk.outcomes;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.notify.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that changed last, whole, by the place of their last record. Bounded in number
 * and in size. Not thread-safe.
 */
final class RecentNotifications {
  /** How many are kept. */
  static final int MOST = 4_096;

  /** How many bytes of JSON are kept. */
  static final long LARGEST = 16L * 1024 * 1024;

  private final Map<Place, Kept> kept = new LinkedHashMap<>();
  private long total;

  private record Kept(Notification notification, int bytes) {}

  /**
   * Takes in the last record of a notification.
   *
   * @param before where the one before it is; empty when it is the first one
   */
  void put(Notification notification, Place place, int bytes, Optional<Place> before) {
    before.ifPresent(old -> forget(kept.remove(old)));
    kept.put(place, new Kept(notification, bytes));
    total += bytes;
    Iterator<Kept> oldest = kept.values().iterator();
    while (kept.size() > MOST || (total > LARGEST && kept.size() > 1)) {
      forget(oldest.next());
      oldest.remove();
    }
  }

  /** The notification at a place, when it is kept. */
  Optional<Notification> find(Place place) {
    return Optional.ofNullable(kept.get(place)).map(Kept::notification);
  }

  /** The alerts among them whose ids begin so. */
  List<String> alerts(String beginning) {
    return kept.values().stream()
        .map(one -> one.notification().alert().id())
        .filter(id -> id.startsWith(beginning))
        .distinct()
        .toList();
  }

  private void forget(@Nullable Kept gone) {
    total -= gone == null ? 0 : gone.bytes();
  }
}
