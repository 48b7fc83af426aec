package newswatch.desk.live;

import java.util.Optional;
import java.util.function.Function;
import newswatch.desk.channel.RecordValue;
import newswatch.events.Appearances;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records into events. The JSON is handed on as it came, with fields that we do not know. */
final class LiveRecord {
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
    return RecordValue.of(Channels.APPEARANCES, record);
  }

  private static <V> Optional<LiveEvent> event(
      LiveKind kind,
      Channel<String, V> channel,
      Function<V, String> id,
      ConsumerRecord<String, byte[]> record) {
    return RecordValue.of(channel, record)
        .map(
            value ->
                new LiveEvent(
                    kind,
                    id.apply(value),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    RecordValue.oneLine(record.value())));
  }
}
