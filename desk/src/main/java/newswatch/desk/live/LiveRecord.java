package newswatch.desk.live;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import newswatch.events.Appearances;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns records into events. The JSON is handed on as it came, with fields that we do not know. */
final class LiveRecord {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRecord.class);

  private LiveRecord() {}

  /** The event; empty, with a line in the log, for a record that cannot be read. */
  static Optional<LiveEvent> event(ConsumerRecord<String, byte[]> record) {
    String channel = record.topic();
    if (channel.equals(Channels.TAGGED.name())) {
      return event(LiveKind.TAGGED, Channels.TAGGED, tagged -> tagged.document().id(), record);
    }
    if (channel.equals(Channels.ALERTS.name())) {
      return event(LiveKind.ALERT, Channels.ALERTS, alert -> alert.id(), record);
    }
    return event(LiveKind.REJECTED, Channels.REJECTED, rejection -> "", record);
  }

  /** The sources of a document; empty, with a line in the log, when they cannot be read. */
  static Optional<Appearances> appearances(ConsumerRecord<String, byte[]> record) {
    return read(Channels.APPEARANCES, record);
  }

  private static <V> Optional<LiveEvent> event(
      LiveKind kind,
      Channel<String, V> channel,
      Function<V, String> id,
      ConsumerRecord<String, byte[]> record) {
    return read(channel, record)
        .map(
            value ->
                new LiveEvent(
                    kind,
                    id.apply(value),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    oneLine(record.value())));
  }

  private static <V> Optional<V> read(
      Channel<String, V> channel, ConsumerRecord<String, byte[]> record) {
    Decoded<V> decoded = channel.value().decode(record.value());
    if (decoded instanceof Decoded.Value<V> good) {
      return Optional.of(good.value());
    }
    LOG.warn(
        "{}-{}@{} is not shown: {}", record.topic(), record.partition(), record.offset(), decoded);
    return Optional.empty();
  }

  /** Line ends are only white space in JSON, but end a field of a server-sent event. */
  private static String oneLine(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace('\r', ' ').replace('\n', ' ');
  }
}
