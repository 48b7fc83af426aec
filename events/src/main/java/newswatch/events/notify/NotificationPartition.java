package newswatch.events.notify;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * In which partition the notifications of a destination are: all in one, so that one worker at a
 * time decides about limits, copies and order.
 */
public final class NotificationPartition {
  private NotificationPartition() {}

  /** The partition of a destination, in a channel of so many. */
  public static int of(String destination, int partitions) {
    byte[] bytes = destination.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
  }
}
