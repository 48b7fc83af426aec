package newswatch.desk.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newswatch.desk.health.Health;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows all partitions of some channels with one thread, from a bounded number of records before
 * their ends.
 *
 * <p>It is in no consumer group and commits nothing: what it reads is rebuilt at every start. After
 * a fault of the cluster it goes on where it was, so a record is read once while the reader lives.
 */
public final class ChannelFollower implements AutoCloseable {
  /** For {@code before}: everything that a channel holds. */
  public static final long EVERYTHING = Long.MAX_VALUE;

  private static final Logger LOG = LoggerFactory.getLogger(ChannelFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final long CONTACT_MILLIS = 3_000;
  private static final long RETRY_MILLIS = 500;

  private final String name;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final List<String> channels;
  private final long before;
  private final RecordListener listener;
  private final InstantSource clock;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private Map<TopicPartition, Long> goal = Map.of();
  private boolean complete;
  private volatile @Nullable Consumer<String, byte[]> current;
  private volatile Health health = Health.failing("not started yet");

  /**
   * Prepares the reader.
   *
   * @param name of the thread and in the log
   * @param consumers gives a fresh consumer at start and after a fault
   * @param before with how many offsets before the end of each partition to begin
   */
  public ChannelFollower(
      String name,
      Supplier<Consumer<String, byte[]>> consumers,
      List<String> channels,
      long before,
      RecordListener listener,
      InstantSource clock) {
    this.name = name;
    this.consumers = consumers;
    this.channels = List.copyOf(channels);
    this.before = before;
    this.listener = listener;
    this.clock = clock;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Whether the channels answer, and how far behind their ends the reader is. */
  public Health health() {
    return health;
  }

  /** Stops the thread and waits until it is gone. */
  @Override
  public void close() {
    closed.countDown();
    Consumer<String, byte[]> reading = current;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(ANSWER.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!isClosed()) {
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        current = consumer;
        assign(consumer);
        follow(consumer);
      } catch (WakeupException e) {
        LOG.debug("{} was woken to close", name);
      } catch (KafkaException e) {
        health = Health.failing("cannot read " + channels + ": " + e.getMessage());
        LOG.warn("{} cannot read and tries again: {}", name, e.getMessage());
        pause();
      } catch (RuntimeException e) {
        health = Health.failing("a record could not be used: " + e);
        LOG.error("{} goes on behind a record that it could not use", name, e);
      }
    }
  }

  private void assign(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, ANSWER);
    if (goal.isEmpty()) {
      goal = ends;
      health = Health.failing("still reading " + channels);
    }
    for (TopicPartition partition : partitions) {
      long begin = begins.getOrDefault(partition, 0L);
      long start = Math.max(begin, ends.getOrDefault(partition, 0L) - before);
      consumer.seek(partition, next.getOrDefault(partition, start));
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    long contacted = Long.MIN_VALUE;
    while (!isClosed()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        // Before it is used, so that a record which cannot be used is not tried for ever.
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        listener.read(record);
      }
      if (!complete && reachesGoal(consumer)) {
        complete = true;
        listener.caughtUp();
      }
      if (complete && clock.millis() >= contacted + CONTACT_MILLIS) {
        health = contact(consumer);
        contacted = clock.millis();
      }
    }
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String channel : channels) {
      List<PartitionInfo> known = consumer.partitionsFor(channel, ANSWER);
      if (known == null || known.isEmpty()) {
        throw new UnknownTopicOrPartitionException("there is no channel " + channel + " yet");
      }
      known.forEach(info -> partitions.add(new TopicPartition(channel, info.partition())));
    }
    return partitions;
  }

  private boolean reachesGoal(Consumer<String, byte[]> consumer) {
    return goal.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Asks for the ends of the channels: polling alone does not tell a quiet cluster from none. */
  private Health contact(Consumer<String, byte[]> consumer) {
    try {
      long lag = 0;
      for (var end : consumer.endOffsets(consumer.assignment(), ANSWER).entrySet()) {
        lag += Math.max(0, end.getValue() - consumer.position(end.getKey()));
      }
      return Health.ok("reads " + String.join(", ", channels) + " (lag " + lag + ")");
    } catch (TimeoutException e) {
      return Health.failing("Kafka does not answer: " + e.getMessage());
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
