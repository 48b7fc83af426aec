package newswatch.ingest.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import newswatch.egress.Politeness;
import newswatch.egress.Web;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedKind;
import newswatch.ingest.poll.read.SourceReader;
import newswatch.ingest.poll.share.PollingMember;
import newswatch.ingest.poll.share.PollingStatus;
import newswatch.ingest.poll.visit.FeedVisits;
import newswatch.ingest.poll.visit.PageAccess;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources of {@code newswatch.feeds}, on threads of its own, until it is closed. All
 * instances on a cluster share the sources; without any it connects to nothing but Kafka.
 *
 * <p>When Kafka is away it tries again and is not healthy meanwhile. Safe for use by several
 * threads.
 */
public final class FeedPolling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPolling.class);
  private static final Duration BEFORE_AGAIN = Duration.ofSeconds(1);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(4);

  private final PollConfig config;
  private final KafkaConnection connection;
  private final Politeness politeness;
  private final FeedVisits visits;
  private final boolean hubs;
  private final InstantSource clock;
  private final PollingStatus status = new PollingStatus();
  private final Thread thread = new Thread(this::run, "newswatch-polling");

  /**
   * Polling against a cluster whose channels exist.
   *
   * @param web the way out, which it does not close
   * @param robots tells which pages behind entries may be fetched
   * @param subscriber asks hubs to tell of news; null when they cannot reach us
   */
  public FeedPolling(
      PollConfig config,
      KafkaConnection connection,
      Web web,
      RobotsGate robots,
      Map<FeedKind, SourceReader> readers,
      @Nullable Subscriber subscriber,
      InstantSource clock) {
    this.config = config;
    this.connection = connection;
    this.clock = clock;
    this.politeness = new Politeness(config.politeness(), clock);
    this.hubs = subscriber != null;
    this.visits =
        new FeedVisits(web, new PageAccess(robots, politeness, clock), readers, subscriber, clock);
  }

  /** Starts to poll; returns at once. */
  public void start() {
    thread.start();
  }

  /** Whether Kafka answers and what polls give can be written. */
  public boolean healthy() {
    return thread.isAlive() && status.healthy();
  }

  /** What it does or suffers from, for people. */
  public String state() {
    return status.describe();
  }

  /** How many sources are this instance's now. */
  public int sources() {
    return status.sources();
  }

  private void run() {
    while (!status.isStopping()) {
      try (PollingMember member =
          new PollingMember(
              new PollingMember.Limits(config.atOnce(), config.pagesAtOnce(), config.session()),
              connection,
              politeness,
              visits,
              hubs,
              clock,
              status)) {
        member.run();
      } catch (RuntimeException e) {
        // Whatever it is: the service must not end on it, and another member may fare better.
        if (!status.isStopping()) {
          LOG.warn("polling fails and goes on trying: {}", e.getMessage(), e);
          status.failing(String.valueOf(e.getMessage()));
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      status.awaitStop(BEFORE_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      status.stop();
    }
  }

  /** Stops within about three seconds; requests under way come to nothing and are made again. */
  @Override
  public void close() {
    status.stop();
    try {
      thread.join(STOP_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
