package newswatch.desk.feeds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/** The last things that happened to the health of sources. Thread-safe. */
final class RecentEvents {
  /** How many are kept. */
  static final int MOST = 500;

  private final Deque<HealthEvent> events = new ArrayDeque<>();

  /** Takes in a record; what is no event is passed over. */
  synchronized void add(byte @Nullable [] record) {
    if (record != null
        && Channels.FEED_HEALTH.value().decode(record) instanceof Decoded.Value<HealthEvent> good) {
      events.addFirst(good.value());
      if (events.size() > MOST) {
        events.removeLast();
      }
    }
  }

  synchronized List<HealthEvent> newestFirst() {
    return List.copyOf(events);
  }
}
