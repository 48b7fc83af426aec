package newswatch.alerts.deliver.work;

import java.util.Map;
import newswatch.alerts.deliver.ClientSettings;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka clients of a worker's session.
 *
 * @param notifications a member of the kind's group
 * @param rules outside of any group
 * @param single outside of any group, to read single records again
 */
public record WorkClients(
    Consumer<String, byte[]> notifications,
    Consumer<String, byte[]> rules,
    Consumer<String, byte[]> single,
    Producer<String, byte[]> producer)
    implements AutoCloseable {

  /** Opens clients to a cluster. */
  public static WorkClients open(
      KafkaConnection connection, String group, @Nullable String instance) {
    Map<String, Object> settings = connection.producerSettings();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new WorkClients(
        new KafkaConsumer<>(ClientSettings.group(connection, group, instance)),
        new KafkaConsumer<>(connection.readerSettings()),
        new KafkaConsumer<>(connection.readerSettings()),
        new KafkaProducer<>(settings));
  }

  @Override
  public void close() {
    ClientSettings.close(notifications);
    ClientSettings.close(rules);
    ClientSettings.close(single);
    producer.close(ClientSettings.CLOSE_TIMEOUT);
  }
}
