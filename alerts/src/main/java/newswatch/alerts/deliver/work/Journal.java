package newswatch.alerts.deliver.work;

import java.util.List;
import java.util.Optional;
import newswatch.events.notify.Notification;

/** The log of notifications, as lanes and sendings use it. Safe for several threads. */
interface Journal {

  /**
   * Writes records, and returns when they are kept.
   *
   * @return their offsets in the partitions of their destinations, in the same order
   */
  List<Long> write(List<Notification> notifications);

  /** The notification at an offset of the destination's partition; empty when it is not there. */
  Optional<Notification> read(String destination, long offset);
}
