package newswatch.events.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a Kafka Streams application.
 *
 * @param applicationId the consumer group and the prefix of the internal channels
 * @param stateDirectory where stores live; the same one after a restart, so that open transactions
 *     are taken over
 * @param instance a name that stays the same over restarts, which then take over at once instead of
 *     waiting for the old member's session to expire; null where the platform gives none
 * @param threads stream threads of this instance
 */
public record StreamsSettings(
    KafkaConnection connection,
    String applicationId,
    Path stateDirectory,
    @Nullable String instance,
    int threads) {

  /** What Kafka allows as the name of a member. */
  private static final Pattern INSTANCE = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

  public StreamsSettings {
    check(applicationId, stateDirectory, instance, threads);
  }

  /**
   * Checks what an operator chooses.
   *
   * @throws IllegalArgumentException with all faults, behind the name of the service
   */
  public static void check(
      String service, Path stateDirectory, @Nullable String instance, int threads) {
    List<String> faults = new ArrayList<>();
    if (threads < 1) {
      faults.add("threads must be at least 1, not " + threads);
    }
    if (instance != null && !INSTANCE.matcher(instance).matches()) {
      faults.add(
          "instance must be 1 to 100 letters, digits, dots, hyphens or underscores, not \""
              + instance
              + "\"");
    }
    if (Files.exists(stateDirectory) && !Files.isDirectory(stateDirectory)) {
      faults.add("state directory " + stateDirectory + " is a file; name a directory");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(service + ": " + String.join("; ", faults));
    }
  }

  /**
   * As Kafka Streams wants them: exactly once, short commits, no cache between a change and its
   * output.
   */
  public Properties properties() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    // 20 ms is where latency stops falling and throughput does not suffer yet: see RATIONALE.md.
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        KafkaConnection.LARGEST_RECORD);
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(KafkaConnection.LARGEST_RECORD));
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
        KafkaConnection.LONGEST_FETCH_WAIT_MILLIS);
    if (instance != null) {
      settings.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
          applicationId + "-" + instance);
    }
    return settings;
  }
}
