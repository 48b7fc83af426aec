package newswatch.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.publish.ChannelWriter;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.publish.PublishCounts;
import newswatch.ingest.publish.SourceChannel;
import newswatch.ingest.publish.SourceMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows folders and publishes what is in them, on a thread of its own, until it is closed.
 *
 * <p>When Kafka is away it tries again at every interval and is not healthy meanwhile. Safe for use
 * by several threads.
 */
public final class IngestService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

  private final IngestConfig config;
  private final DocumentPublisher publisher;
  private final IngestPass pass;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch firstRound = new CountDownLatch(1);
  private final Thread thread = new Thread(this::follow, "newswatch-ingest");
  private volatile String state = "created";
  private volatile boolean healthy;

  /**
   * A service on the outgoing side given, which it closes; {@link #connect} makes the usual one.
   */
  IngestService(
      IngestConfig config,
      DocumentPublisher publisher,
      SourceMemory memory,
      IngestProgress progress) {
    this.config = config;
    this.publisher = publisher;
    this.pass = new IngestPass(config.folders(), publisher, memory, progress);
  }

  /** A service that publishes to that cluster, whose channels must exist. */
  public static IngestService connect(
      IngestConfig config,
      KafkaConnection connection,
      IngestProgress progress,
      InstantSource clock) {
    var writer = ChannelWriter.connect(connection);
    return new IngestService(
        config,
        new DocumentPublisher(writer, clock),
        SourceChannel.connect(connection, writer, clock),
        progress);
  }

  /** Starts to follow; returns at once. */
  public void start() {
    state = "starting";
    thread.start();
  }

  /** Whether Kafka answered and the last round over the folders, if any, went well. */
  public boolean healthy() {
    return healthy && thread.isAlive();
  }

  /** Waits until all folders have been looked at once and what was in them is published. */
  public boolean awaitFirstRound(Duration timeout) throws InterruptedException {
    return firstRound.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What it does or suffers from, for people. */
  public String state() {
    return state;
  }

  /** What became of everything read since the start. */
  public PublishCounts counts() {
    return publisher.counts();
  }

  private void follow() {
    boolean recalled = false;
    do {
      try {
        if (!recalled) {
          pass.recall();
          recalled = true;
          well();
        }
        pass.run(this::isStopping);
        well();
        firstRound.countDown();
      } catch (CancellationException e) {
        LOG.info("{}", e.getMessage());
      } catch (RuntimeException e) {
        // Whatever it is: the service must not end on it, and the next round may go well.
        report(e);
      }
    } while (!pause());
    state = "stopped";
  }

  private void well() {
    healthy = true;
    state = "running";
  }

  private void report(RuntimeException e) {
    String fault = "failing: " + e.getMessage();
    healthy = false;
    if (!isStopping() && !fault.equals(state)) {
      LOG.warn("ingest fails and goes on trying: {}", e.getMessage(), e);
    }
    state = fault;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Waits for the next round; true when there is none. */
  private boolean pause() {
    try {
      return stopping.await(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Stops, inside a file if need be, within about five seconds. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join(STOP_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // When the thread still waits for a Kafka that is away, closing the producer frees it.
    publisher.close();
  }
}
