package newswatch.events.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Kafka Streams application.
 *
 * <p>A stream thread that dies is replaced: what can fail on a document has become a rejection
 * before, so what is left are faults of the cluster, which pass. On closing, the instance leaves
 * its group, because the next one would otherwise wait for the session of this one to expire.
 */
public final class StreamsLifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsLifecycle.class);

  /** Longer is worth a word. */
  private static final Duration USUAL_CLOSE = Duration.ofSeconds(2);

  private final String application;
  private final KafkaStreams streams;
  private final CountDownLatch running = new CountDownLatch(1);
  private final Duration closeTimeout;

  /**
   * Prepares the application; {@link #start} starts it.
   *
   * @param closeTimeout after which {@link #close} gives up; more than two seconds
   */
  public StreamsLifecycle(Topology topology, StreamsSettings settings, Duration closeTimeout) {
    if (closeTimeout.compareTo(USUAL_CLOSE) <= 0) {
      throw new IllegalArgumentException(
          "a stream is given more than 2 s to stop, not " + closeTimeout.toMillis() + " ms");
    }
    this.application = settings.applicationId();
    this.closeTimeout = closeTimeout;
    streams = new KafkaStreams(topology, settings.properties());
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
          }
        });
    streams.setUncaughtExceptionHandler(
        exception -> {
          LOG.error("{} failed and goes on", settings.applicationId(), exception);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
  }

  /** A builder that refuses stores and channels without a name of their own. */
  public static StreamsBuilder builder(StreamsSettings settings) {
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings.properties())));
  }

  public void start() {
    streams.start();
  }

  /**
   * Waits until the application processes for the first time; false when it does not within the
   * time.
   */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether it processes or is about to: true while partitions move between instances. */
  public boolean healthy() {
    return streams.state().isRunningOrRebalancing();
  }

  /** The state in Kafka's own words, for people. */
  public String state() {
    return streams.state().name();
  }

  /**
   * Stops after the documents at hand, and commits what they gave. When that takes longer than
   * usual, it says what it waits for; when it is given up, nothing is lost either: what was not
   * committed is undone and done again at the next start.
   */
  @Override
  public void close() {
    if (closed(USUAL_CLOSE)) {
      return;
    }
    LOG.warn("{} has not stopped yet and is waited for: {}", application, unfinished());
    if (!closed(closeTimeout.minus(USUAL_CLOSE))) {
      LOG.warn(
          "{} did not stop within {} ms; what it has not committed is undone and done again at the"
              + " next start: {}",
          application,
          closeTimeout.toMillis(),
          unfinished());
    }
  }

  private boolean closed(Duration timeout) {
    return streams.close(
        CloseOptions.timeout(timeout)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
  }

  /** The threads that have not ended, and the channels of the tasks that they have. */
  private String unfinished() {
    return streams.metadataForLocalThreads().stream()
        .map(
            thread ->
                "%s is %s with %s"
                    .formatted(thread.threadName(), thread.threadState(), partitions(thread)))
        .collect(Collectors.joining("; "));
  }

  private static Set<TopicPartition> partitions(ThreadMetadata thread) {
    return thread.activeTasks().stream()
        .flatMap(task -> task.topicPartitions().stream())
        .collect(Collectors.toSet());
  }
}
