package newswatch.desk.channel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newswatch.events.channel.Channel;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a record holds, for those who hand it on. */
public final class RecordValue {
  private static final Logger LOG = LoggerFactory.getLogger(RecordValue.class);

  private RecordValue() {}

  /** The value; empty, with a line in the log, when it cannot be read. */
  public static <V> Optional<V> of(
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
  public static String oneLine(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace('\r', ' ').replace('\n', ' ');
  }
}
