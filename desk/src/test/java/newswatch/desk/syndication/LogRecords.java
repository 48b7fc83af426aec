package newswatch.desk.syndication;

import java.time.Instant;
import java.util.Optional;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records of the channel of alerts, as a consumer hands them out. */
final class LogRecords {
  private LogRecords() {}

  static ConsumerRecord<String, byte[]> of(int partition, long offset, Alert alert) {
    Instant published = alert.document().published();
    return new ConsumerRecord<>(
        Channels.ALERTS.name(),
        partition,
        offset,
        (published == null ? Instant.EPOCH : published).toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        alert.document().id(),
        Channels.ALERTS.value().encode(alert),
        new RecordHeaders(),
        Optional.empty());
  }
}
