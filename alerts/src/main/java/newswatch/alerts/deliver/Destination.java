package newswatch.alerts.deliver;

import java.time.Instant;
import newswatch.events.Alert;

/** A way to reach people. */
public interface Destination {

  /** What it is called in a watch's {@code notify}. */
  String name();

  /**
   * Hands over one alert; when it returns {@link Delivery#DELIVERED}, the alert has left.
   *
   * @param time the time of the document
   */
  Delivery deliver(Alert alert, Instant time);
}
