package newswatch.events.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the channels that are not there yet; Kafka Streams refuses to start without its sources.
 */
public final class ChannelCreation {
  private static final String LARGEST_RECORD = Integer.toString(KafkaConnection.LARGEST_RECORD);

  /** A rule that was removed must be known as removed for good, or seeds would bring it back. */
  private static final String A_CENTURY = Long.toString(Duration.ofDays(36_500).toMillis());

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A minute of them: after that it is no longer a matter of a moment. */
  private static final int MOST_ATTEMPTS = 1_200;

  private ChannelCreation() {}

  /**
   * Creates every channel of the catalogue that is missing, with the cluster's default replication,
   * and waits until they can be written.
   *
   * @throws KafkaException when the cluster refuses or does not answer
   */
  public static void createMissing(Admin admin) throws InterruptedException {
    try {
      List<NewTopic> missing = new ArrayList<>();
      var existing = admin.listTopics().names().get();
      for (Channel<String, ?> channel : Channels.ALL) {
        if (!existing.contains(channel.name())) {
          missing.add(description(channel));
        }
      }
      var created = admin.createTopics(missing).values();
      for (var result : created.values()) {
        awaitUnlessExists(result);
      }
      awaitLeaders(admin, created.keySet());
    } catch (ExecutionException e) {
      throw new KafkaException("cannot create the channels: " + e.getMessage(), e);
    }
  }

  /**
   * A channel is created when the controller has it; the brokers that lead its partitions learn of
   * it a moment later. Before 4.5, a producer with several requests under way that meets that
   * moment may have the first refused and the second taken, and then never the first (KAFKA-15591).
   */
  private static void awaitLeaders(Admin admin, Set<String> channels)
      throws ExecutionException, InterruptedException {
    for (int attempt = 1; !areLed(admin, channels, attempt == MOST_ATTEMPTS); attempt++) {
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /**
   * Whether all partitions have leaders that know of it: only they answer. A broker that has not
   * heard of a channel yet says that there is none, which the client takes for an answer.
   */
  private static boolean areLed(Admin admin, Set<String> channels, boolean lastAttempt)
      throws ExecutionException, InterruptedException {
    try {
      admin.listOffsets(ends(admin, channels)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (lastAttempt || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
      return false;
    }
  }

  /** All partitions as they are: somebody else may have created a channel with others than ours. */
  private static Map<TopicPartition, OffsetSpec> ends(Admin admin, Set<String> channels)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDescription channel : admin.describeTopics(channels).allTopicNames().get().values()) {
      for (TopicPartitionInfo partition : channel.partitions()) {
        ends.put(new TopicPartition(channel.name(), partition.partition()), OffsetSpec.latest());
      }
    }
    return ends;
  }

  private static void awaitUnlessExists(KafkaFuture<Void> result)
      throws ExecutionException, InterruptedException {
    try {
      result.get();
    } catch (ExecutionException e) {
      // Another instance may have created it between our look and our call.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static NewTopic description(Channel<String, ?> channel) {
    return new NewTopic(channel.name(), Optional.of(channel.partitions()), Optional.empty())
        .configs(
            switch (channel.cleanup()) {
              case KEEP ->
                  Map.of(
                      TopicConfig.CLEANUP_POLICY_CONFIG,
                      TopicConfig.CLEANUP_POLICY_DELETE,
                      TopicConfig.RETENTION_MS_CONFIG,
                      "-1",
                      TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                      LARGEST_RECORD);
              case COMPACT ->
                  Map.of(
                      TopicConfig.CLEANUP_POLICY_CONFIG,
                      TopicConfig.CLEANUP_POLICY_COMPACT,
                      TopicConfig.DELETE_RETENTION_MS_CONFIG,
                      A_CENTURY,
                      TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                      LARGEST_RECORD);
            });
  }
}
