package newswatch.desk.destinations;

import java.util.Map;
import java.util.Optional;
import newswatch.events.channel.Channel;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Mute;
import org.jspecify.annotations.Nullable;

/** Where destinations and mutes are kept, and how to change them. */
public interface DestinationLog {

  /** Whether all that was kept before is known; until then nothing can be decided. */
  boolean ready();

  /** The destinations that somebody added, by id. */
  Map<String, Destination> destinations();

  /** The mutes, by id; those that are over, too. */
  Map<String, Mute> mutes();

  /**
   * Writes a destination or a mute, null to remove it, and returns when it is kept and seen here; a
   * text says why it is not known to be kept.
   */
  <V> Optional<String> write(Channel<String, V> channel, String id, @Nullable V value);
}
