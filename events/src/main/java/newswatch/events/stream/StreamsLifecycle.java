package newswatch.events.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
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

  private final KafkaStreams streams;
  private final CountDownLatch running = new CountDownLatch(1);
  private final Duration closeTimeout;

  /** Prepares the application; {@link #start} starts it. */
  public StreamsLifecycle(Topology topology, StreamsSettings settings, Duration closeTimeout) {
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

  @Override
  public void close() {
    boolean closed =
        streams.close(
            CloseOptions.timeout(closeTimeout)
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    if (!closed) {
      LOG.warn("a stream did not stop within {}; its open transaction is undone", closeTimeout);
    }
  }
}
