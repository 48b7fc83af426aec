package newswatch.ingest.poll.share;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import newswatch.egress.Politeness;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.poll.visit.FeedVisits;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One instance as a member of the group that shares the sources, and the thread that does all but
 * asking servers and writing to Kafka.
 *
 * <p>The group shares the partitions of {@code newswatch.feeds}. Offsets are never committed: who
 * gets a partition reads it from its beginning, and then follows it. The group decides who polls;
 * that no two ever write is the matter of {@link PartitionWriter}.
 */
public final class PollingMember implements AutoCloseable, ConsumerRebalanceListener {

  /** The group that all instances are in. */
  public static final String GROUP = "newswatch-polling";

  private static final Duration BUSY_WAIT = Duration.ofMillis(10);
  private static final Duration IDLE_WAIT = Duration.ofMillis(200);

  /** Longer than any request may take, so that a source changes hands between two polls. */
  private static final Duration RELEASE = Duration.ofSeconds(12);

  private static final Duration RELEASE_AT_STOP = Duration.ofSeconds(1);

  private final KafkaConsumer<String, byte[]> consumer;
  private final PollingStatus status;
  private final BlockingQueue<OwnerEvent> events = new LinkedBlockingQueue<>();
  private final Ownership ownership;

  /**
   * How much is polled at a time, and after what time others take over.
   *
   * @param atOnce polls at the same time
   * @param pagesAtOnce pages behind entries at the same time
   * @param session of a member that is not heard of
   */
  public record Limits(int atOnce, int pagesAtOnce, Duration session) {}

  /**
   * A member.
   *
   * @param hubs whether hubs can reach this installation, and are listened to
   */
  public PollingMember(
      Limits limits,
      KafkaConnection connection,
      Politeness politeness,
      FeedVisits visits,
      boolean hubs,
      InstantSource clock,
      PollingStatus status) {
    this.status = status;
    this.consumer = new KafkaConsumer<>(settings(connection, limits.session()));
    HubCalls calls = hubs ? HubCalls.of(connection) : HubCalls.none();
    Dispatch dispatch =
        new Dispatch(limits, politeness, visits, calls::about, events::add, status::isStopping);
    this.ownership = new Ownership(connection, clock, dispatch, events::add, status, calls);
  }

  /** Takes part in the group until the polling is stopped. */
  public void run() {
    consumer.subscribe(List.of(Channels.FEEDS.name()), this);
    while (!status.isStopping()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(waiting())) {
        ownership.take(record);
      }
      ownership.readTo(partition -> consumer.position(topicPartition(partition)));
      handleEvents();
      ownership.takeCalls();
      ownership.dispatch();
    }
  }

  private Duration waiting() {
    if (ownership.isBusy()) {
      return BUSY_WAIT;
    }
    long millis = Math.min(IDLE_WAIT.toMillis(), ownership.millisToNext());
    return Duration.ofMillis(Math.max(1, millis));
  }

  private void handleEvents() {
    for (OwnerEvent event = events.poll(); event != null; event = events.poll()) {
      ownership.handle(event);
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    partitions.forEach(p -> ownership.assigned(p.partition(), ends.getOrDefault(p, 0L)));
  }

  /** Stops to poll what is given away, and waits for the requests under way. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
    ownership.release(numbers);
    Duration longest = status.isStopping() ? RELEASE_AT_STOP : RELEASE;
    long deadline = System.nanoTime() + longest.toNanos();
    try {
      while (ownership.isUnderway(numbers) && System.nanoTime() < deadline) {
        OwnerEvent event = events.poll(BUSY_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (event != null) {
          ownership.handle(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ownership.letGo(numbers);
  }

  /** Others have them already. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    ownership.letGo(partitions.stream().map(TopicPartition::partition).toList());
  }

  @Override
  public void close() {
    try {
      consumer.close();
    } finally {
      ownership.close();
    }
  }

  private static TopicPartition topicPartition(int partition) {
    return new TopicPartition(Channels.FEEDS.name(), partition);
  }

  private static Map<String, Object> settings(KafkaConnection connection, Duration session) {
    Map<String, Object> settings = connection.groupSettings(GROUP);
    int millis = (int) session.toMillis();
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis / 4);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return settings;
  }
}
