package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * The notifications to one destination that wait, in the order in which they were made. Keeps whole
 * only the first {@value #MOST_LOADED}; of the others it knows where they are in the log.
 */
final class Backlog {
  static final int MOST_LOADED = 200;

  private final NavigableSet<Entry> entries = new TreeSet<>();
  private final Map<String, Entry> byKey = new HashMap<>();

  /** The offsets of our own records until they are read back. */
  private final Map<String, Long> written = new HashMap<>();

  private int loaded;

  /** Takes in a record that was read; false when a later one is known already. */
  boolean read(Notification notification, long offset) {
    Long own = written.get(notification.key());
    if (own != null && own > offset) {
      return false;
    }
    written.remove(notification.key());
    Entry known = byKey.get(notification.key());
    if (known != null && known.offset() >= offset) {
      return false;
    }
    put(notification, offset);
    return true;
  }

  /** Takes in a record that was written. */
  void wrote(Notification notification, long offset) {
    Entry known = byKey.get(notification.key());
    if (known != null && known.offset() >= offset) {
      return;
    }
    written.put(notification.key(), offset);
    put(notification, offset);
  }

  private void put(Notification notification, long offset) {
    remove(notification.key());
    if (notification.outcome() instanceof Outcome.Waiting waiting) {
      Entry entry = Entry.of(notification, waiting, offset);
      boolean keep = loaded < MOST_LOADED;
      add(keep ? entry : entry.unloaded());
    }
  }

  private void add(Entry entry) {
    entries.add(entry);
    byKey.put(entry.key(), entry);
    loaded += entry.loaded() == null ? 0 : 1;
  }

  /** Forgets an entry. */
  void remove(String key) {
    Entry known = byKey.remove(key);
    if (known != null) {
      entries.remove(known);
      loaded -= known.loaded() == null ? 0 : 1;
    }
  }

  /** What failed is due now: the destination is well again. */
  void retryNow(Instant now) {
    List<Entry> failed =
        entries.stream()
            .filter(entry -> entry.reason() == WaitReason.RETRY && entry.due().isAfter(now))
            .toList();
    for (Entry entry : failed) {
      remove(entry.key());
      add(entry.dueAt(now));
    }
  }

  /** All that wait, in order. */
  Collection<Entry> entries() {
    return entries;
  }

  /** The entry of a key as it is now. */
  @Nullable Entry find(String key) {
    return byKey.get(key);
  }

  int size() {
    return entries.size();
  }
}
