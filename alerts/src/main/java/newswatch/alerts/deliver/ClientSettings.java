package newswatch.alerts.deliver;

import java.time.Duration;
import java.util.Map;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;

/** The settings that all of delivery's Kafka clients share. */
public final class ClientSettings {
  /** Clients are closed within so long; what they hold is not lost by it. */
  public static final Duration CLOSE_TIMEOUT = Duration.ofMillis(300);

  private static final int SESSION_TIMEOUT_MILLIS = 10_000;

  private ClientSettings() {}

  /**
   * For a member of a group.
   *
   * @param instance a name that stays the same over restarts and that no other running instance
   *     has: after a kill, the next one takes over at once and not when the session of the last one
   *     expires; null where the platform gives none
   */
  public static Map<String, Object> group(
      KafkaConnection connection, String group, @Nullable String instance) {
    Map<String, Object> settings = connection.groupSettings(group);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    if (instance != null) {
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + instance);
    }
    return settings;
  }

  /** Closes a consumer within the time. */
  public static void close(Consumer<String, byte[]> consumer) {
    consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
  }
}
