package newswatch.events.stream;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a document, which ingest writes as its record's timestamp, held between 1970 and now:
 * one date in the future would push stream time ahead and make windows drop the news that comes
 * after it.
 */
public final class EventTime implements TimestampExtractor {
  private final InstantSource clock;

  public EventTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, Math.min(record.timestamp(), clock.millis()));
  }
}
