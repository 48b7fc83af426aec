package newswatch.alerts.deliver.work;

import java.time.Instant;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * What a lane remembers of a notification that waits; the rest is in the log.
 *
 * @param offset of its last record
 * @param message the id of the message that it is a part of since before a first attempt, if any
 * @param loaded the notification itself; null when it is to be read again from the log
 */
record Entry(
    String key,
    Instant since,
    String subject,
    Instant due,
    WaitReason reason,
    long offset,
    @Nullable String message,
    @Nullable Notification loaded)
    implements Comparable<Entry> {

  static Entry of(Notification notification, Outcome.Waiting waiting, long offset) {
    return new Entry(
        notification.key(),
        notification.since(),
        notification.subject(),
        waiting.until(),
        waiting.reason(),
        offset,
        notification.message(),
        notification);
  }

  /** The same, small. */
  Entry unloaded() {
    return new Entry(key, since, subject, due, reason, offset, message, null);
  }

  /** The same, due at another time. */
  Entry dueAt(Instant time) {
    return new Entry(key, since, subject, time, reason, offset, message, loaded);
  }

  /** In the order in which the notifications were made. */
  @Override
  public int compareTo(Entry other) {
    int order = since.compareTo(other.since);
    return order == 0 ? key.compareTo(other.key) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry same && compareTo(same) == 0;
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
