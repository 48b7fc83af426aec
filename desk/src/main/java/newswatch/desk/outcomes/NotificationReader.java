package newswatch.desk.outcomes;

import java.util.Collection;
import java.util.Map;
import newswatch.events.notify.Notification;

/** Reads single notifications again that the desk remembers only the place of. */
interface NotificationReader {

  /** The notifications at places; what is not there any more is left out. */
  Map<Place, Notification> read(Collection<Place> places);
}
