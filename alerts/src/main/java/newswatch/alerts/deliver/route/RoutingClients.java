package newswatch.alerts.deliver.route;

import java.util.Map;
import java.util.UUID;
import newswatch.alerts.deliver.ClientSettings;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka clients of a routing session.
 *
 * @param alerts a member of the group
 * @param rules outside of any group
 * @param producer with transactions
 */
public record RoutingClients(
    Consumer<String, byte[]> alerts,
    Consumer<String, byte[]> rules,
    Producer<String, byte[]> producer)
    implements AutoCloseable {
  /** Until a killed process's last transaction is over, nobody reads beyond it. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;

  /** Opens clients to a cluster. */
  public static RoutingClients open(KafkaConnection connection, @Nullable String instance) {
    Map<String, Object> settings = connection.producerSettings();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        AlertRouting.GROUP + "-" + (instance == null ? UUID.randomUUID() : instance));
    return new RoutingClients(
        new KafkaConsumer<>(ClientSettings.group(connection, AlertRouting.GROUP, instance)),
        new KafkaConsumer<>(connection.readerSettings()),
        new KafkaProducer<>(settings));
  }

  @Override
  public void close() {
    ClientSettings.close(alerts);
    ClientSettings.close(rules);
    producer.close(ClientSettings.CLOSE_TIMEOUT);
  }
}
