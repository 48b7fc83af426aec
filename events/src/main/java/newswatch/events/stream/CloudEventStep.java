package newswatch.events.stream;

import java.time.Instant;
import java.util.function.BiFunction;
import newswatch.events.cloudevent.CloudEvent;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** The last step before a channel: gives each record the headers of a CloudEvent. */
public final class CloudEventStep<V> extends ContextualFixedKeyProcessor<String, V, V> {
  private final BiFunction<V, Instant, CloudEvent> event;

  /**
   * A step for one kind of value.
   *
   * @param event what a value is as an event, given the time of its record
   */
  public CloudEventStep(BiFunction<V, Instant, CloudEvent> event) {
    this.event = event;
  }

  @Override
  public void process(FixedKeyRecord<String, V> record) {
    Instant time = Instant.ofEpochMilli(record.timestamp());
    context().forward(record.withHeaders(event.apply(record.value(), time).headers()));
  }
}
