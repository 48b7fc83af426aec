package newswatch.events.channel;

import java.util.HashMap;
import java.util.Map;
import newswatch.events.Required;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How to reach the cluster, and the client settings that all rooms share. Keys are strings, values
 * are bytes: they are decoded with {@link newswatch.events.json.JsonSerde#decode}, where a bad
 * record is a value and not an exception.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 */
public record KafkaConnection(String bootstrapServers) {

  /**
   * The largest record, in bytes: a text of the longest length with evidence on most of its words.
   */
  public static final int LARGEST_RECORD = 32 * 1024 * 1024;

  /**
   * How long a fetch may wait for a first record: a consumer that closes waits for its last fetch.
   */
  public static final int LONGEST_FETCH_WAIT_MILLIS = 100;

  public KafkaConnection {
    bootstrapServers = Required.text("connection", "bootstrap servers", bootstrapServers);
  }

  /** For an admin client. */
  public Map<String, Object> adminSettings() {
    return common();
  }

  /** For an idempotent producer that waits until every replica in sync has the record. */
  public Map<String, Object> producerSettings() {
    Map<String, Object> settings = common();
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    return settings;
  }

  /** For a consumer that assigns its partitions itself and sees only committed records. */
  public Map<String, Object> readerSettings() {
    Map<String, Object> settings = common();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_WAIT_MILLIS);
    return settings;
  }

  /** For a member of a consumer group that commits its offsets itself. */
  public Map<String, Object> groupSettings(String group) {
    Map<String, Object> settings = readerSettings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    return settings;
  }

  private Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    // Short delays: after a broker's restart people wait for us, and one process never floods a
    // broker.
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    return settings;
  }
}
