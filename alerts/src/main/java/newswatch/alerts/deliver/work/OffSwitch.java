package newswatch.alerts.deliver.work;

import java.time.InstantSource;
import newswatch.alerts.deliver.Rules;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Destination;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches destinations off that have said that they are gone, for all workers. */
final class OffSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(OffSwitch.class);

  private final Producer<String, byte[]> producer;
  private final Rules rules;
  private final InstantSource clock;

  OffSwitch(Producer<String, byte[]> producer, Rules rules, InstantSource clock) {
    this.producer = producer;
    this.rules = rules;
    this.clock = clock;
  }

  /** Disables a destination; a person can enable it again. */
  void disable(String id, String why) {
    rules.destination(id).ifPresent(destination -> disable(destination, why));
  }

  private void disable(Destination destination, String why) {
    LOG.warn("destination {} is disabled: {}", destination.id(), why);
    byte[] value =
        Channels.DESTINATIONS
            .value()
            .encode(destination.withDisabled(why + ", " + clock.instant()));
    var unused =
        producer.send(
            new ProducerRecord<>(Channels.DESTINATIONS.name(), destination.id(), value),
            (kept, fault) -> {
              if (fault != null) {
                LOG.warn("destination {} could not be disabled", destination.id(), fault);
              }
            });
  }
}
