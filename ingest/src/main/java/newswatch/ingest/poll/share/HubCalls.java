package newswatch.ingest.poll.share;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.source.HubCall;
import newswatch.ingest.websub.HeardCalls;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the hubs of all sources said last. Each instance follows all of it, because a hub may reach
 * any of them, and a source that changes hands takes nothing along. For the polling thread alone.
 */
final class HubCalls implements AutoCloseable {
  private final @Nullable KafkaConnection connection;
  private final Map<String, HeardCalls> heard = new HashMap<>();
  private @Nullable ChannelReader reader;

  private HubCalls(@Nullable KafkaConnection connection) {
    this.connection = connection;
  }

  /** Without any: hubs cannot reach us. */
  static HubCalls none() {
    return new HubCalls(null);
  }

  /** Those of a cluster, from the first on; connected to with the first look at them. */
  static HubCalls of(KafkaConnection connection) {
    return new HubCalls(connection);
  }

  /** Takes what is new, without waiting for it; the ids of the sources that it is about. */
  Set<String> poll() {
    if (connection == null) {
      return Set.of();
    }
    if (reader == null) {
      reader = ChannelReader.open(connection, Channels.HUB_CALLS, StartPosition.BEGINNING);
    }
    Set<String> sources = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ZERO)) {
      if (record.value() != null
          && Channels.HUB_CALLS.value().decode(record.value())
              instanceof Decoded.Value<HubCall> good) {
        String source = good.value().feed();
        heard.put(source, about(source).with(good.value(), record.offset()));
        sources.add(source);
      }
    }
    return sources;
  }

  /** What the hub of a source said. */
  HeardCalls about(String source) {
    return heard.getOrDefault(source, HeardCalls.NONE);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
