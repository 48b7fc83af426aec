package newswatch.app.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;

/**
 * Waits until all notifications that can be sent now have been. What waits for a later time is not
 * waited for, nor what stands behind it: the first message that fails, or meets a limit, can hold
 * up a whole destination, which shows in nothing being recorded for it.
 */
public final class DeliveryWait implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  /** A little more than a webhook or a chat has for its answer. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(12);

  private final ChannelReader notifications;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final Duration patience;
  private final Map<String, Waiting> destinations = new HashMap<>();

  /** What waits for one destination, by the key, and when a record of it was read last. */
  private record Waiting(Map<String, Outcome.Waiting> outcomes, long lastRecord) {}

  /**
   * Begins to read what has become of notifications.
   *
   * @param patience after so long without a record for it a destination is not waited for
   */
  public DeliveryWait(
      KafkaConnection connection, InstantSource clock, LongSupplier nanoTime, Duration patience) {
    notifications = ChannelReader.open(connection, Channels.NOTIFICATIONS, StartPosition.BEGINNING);
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.patience = patience;
  }

  /** Waits, and returns what is left. */
  public Undelivered await() {
    do {
      notifications
          .poll(POLL)
          .forEach(
              record -> {
                if (Channels.NOTIFICATIONS.value().decode(record.value())
                    instanceof Decoded.Value<Notification> notification) {
                  take(notification.value());
                }
              });
    } while (!notifications.atEnd() || isUnderWay());
    Map<String, List<Outcome.Waiting>> left = new HashMap<>();
    destinations.forEach(
        (id, waiting) -> {
          if (!waiting.outcomes().isEmpty()) {
            left.put(id, new ArrayList<>(waiting.outcomes().values()));
          }
        });
    return Undelivered.of(left);
  }

  private void take(Notification notification) {
    Waiting known = destinations.get(notification.destination());
    Map<String, Outcome.Waiting> outcomes = known == null ? new HashMap<>() : known.outcomes();
    if (notification.outcome() instanceof Outcome.Waiting outcome) {
      outcomes.put(notification.key(), outcome);
    } else {
      outcomes.remove(notification.key());
    }
    destinations.put(notification.destination(), new Waiting(outcomes, nanoTime.getAsLong()));
  }

  private boolean isUnderWay() {
    Instant now = clock.instant();
    return destinations.values().stream().anyMatch(waiting -> isUnderWay(waiting, now));
  }

  private boolean isUnderWay(Waiting waiting, Instant now) {
    boolean due = waiting.outcomes().values().stream().anyMatch(o -> !o.until().isAfter(now));
    boolean heldUp = waiting.outcomes().values().stream().anyMatch(DeliveryWait::holdsUpOthers);
    Duration still = Duration.ofNanos(nanoTime.getAsLong() - waiting.lastRecord());
    return due && still.compareTo(heldUp ? LONGEST_ATTEMPT : patience) < 0;
  }

  private static boolean holdsUpOthers(Outcome.Waiting outcome) {
    return outcome.reason() == WaitReason.RETRY || outcome.reason() == WaitReason.THROTTLE;
  }

  @Override
  public void close() {
    notifications.close();
  }
}
