package newswatch.ingest.poll.share;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import newswatch.egress.Politeness;
import newswatch.egress.Turn;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.KnownItem;
import newswatch.ingest.poll.visit.DueFeed;
import newswatch.ingest.poll.visit.FeedVisits;
import newswatch.ingest.poll.visit.PageAccess;
import newswatch.ingest.poll.visit.Visit;
import newswatch.ingest.websub.HeardCalls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has sources polled by a bounded number of threads, none of them by two at a time, and each host
 * in its turn. Called by the polling thread alone; tells it of the end of each poll.
 */
final class Dispatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final long IDLE_THREAD_SECONDS = 30;

  private final int most;
  private final Politeness politeness;
  private final HostQueues queues = new HostQueues();
  private final FeedVisits visits;
  private final Function<String, HeardCalls> calls;
  private final Consumer<OwnerEvent> events;
  private final BooleanSupplier stopping;
  private final ThreadPoolExecutor threads;
  private final Set<String> asking = new HashSet<>();

  /**
   * A dispatch of no polls yet.
   *
   * @param calls what the hub of a source said, by its id
   */
  Dispatch(
      PollingMember.Limits limits,
      Politeness politeness,
      FeedVisits visits,
      Function<String, HeardCalls> calls,
      Consumer<OwnerEvent> events,
      BooleanSupplier stopping) {
    // A few more than threads, so that none of them waits for the polling thread.
    this.most = limits.atOnce() + Math.max(2, limits.atOnce() / 2);
    this.politeness = politeness;
    this.visits = visits;
    this.calls = calls;
    this.events = events;
    this.stopping = stopping;
    this.threads =
        new ThreadPoolExecutor(
            limits.atOnce(),
            limits.atOnce(),
            IDLE_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Dispatch::daemon);
    threads.allowCoreThreadTimeOut(true);
  }

  boolean isFull() {
    return asking.size() >= most;
  }

  boolean isEmpty() {
    return asking.isEmpty();
  }

  /** Whether an earlier poll of a source has not ended, though nobody waits for what it gives. */
  boolean isAsking(String id) {
    return asking.contains(id);
  }

  /** When a host may be asked that sources wait for; {@link PolledFeed#NEVER} when none is. */
  long nextOpening() {
    return queues.nextOpening();
  }

  /**
   * Begins polls of sources that wait for their hosts, as far as these may be asked now.
   *
   * @param writers who writes what a source gives; null for those that must not be polled
   */
  void beginWaiting(Function<PolledFeed, @Nullable PartitionWriter> writers, long now) {
    while (!isFull()) {
      String host = queues.opened(now);
      if (host == null) {
        return;
      }
      Turn turn = politeness.ask(host);
      if (turn instanceof Turn.Later later) {
        queues.opensAgain(host, Math.max(now + 1, later.then().toEpochMilli()));
        continue;
      }
      PolledFeed feed = queues.take(host);
      PartitionWriter writer = feed == null ? null : writers.apply(feed);
      if (feed == null || writer == null || !start(feed, writer, ((Turn.Now) turn).visit(), now)) {
        ((Turn.Now) turn).visit().close();
      }
      queues.opensAgain(host, now);
    }
  }

  /** Begins to poll a source that is due, or has it wait for its host. */
  void begin(PolledFeed feed, PartitionWriter writer, long now) {
    FeedSource source = source(feed);
    if (source == null) {
      return;
    }
    String host = host(source, state(feed, now));
    if (queues.isWaitedFor(host)) {
      queues.add(host, feed, now);
      return;
    }
    Turn turn = politeness.ask(host);
    if (turn instanceof Turn.Later later) {
      queues.add(host, feed, Math.max(now + 1, later.then().toEpochMilli()));
    } else {
      boolean unused = start(feed, writer, ((Turn.Now) turn).visit(), now);
    }
  }

  /** False when it cannot be polled. */
  private boolean start(PolledFeed feed, PartitionWriter writer, Turn.Visit atHost, long now) {
    FeedSource source = source(feed);
    if (source == null || asking.contains(feed.id())) {
      return false;
    }
    feed.underway(true);
    asking.add(feed.id());
    DueFeed due =
        new DueFeed(
            source, feed.sourceOffset(), state(feed, now), items(feed), calls.apply(feed.id()));
    threads.execute(
        () -> {
          Visit visit = visit(due, atHost);
          atHost.close();
          events.accept(new OwnerEvent.Visited(writer, feed, visit));
        });
    return true;
  }

  /** Takes note that a poll has ended. */
  void ended(String id) {
    asking.remove(id);
  }

  private @Nullable Visit visit(DueFeed due, Turn.Visit atHost) {
    try {
      return visits.visit(due, atHost, stopping);
    } catch (CancellationException e) {
      return null;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("polling {} failed", due.source().address(), e);
      return visits.broken(due, e);
    }
  }

  private static @Nullable FeedSource source(PolledFeed feed) {
    if (Channels.FEEDS.value().decode(feed.source()) instanceof Decoded.Value<FeedSource> good) {
      return good.value();
    }
    LOG.warn("{}: source {} is not readable and not polled", Channels.FEEDS.name(), feed.id());
    return null;
  }

  private static FeedState state(PolledFeed feed, long now) {
    return Channels.FEED_STATES.value().decode(feed.state())
            instanceof Decoded.Value<FeedState> good
        ? good.value()
        : FeedState.initial(feed.id(), Instant.ofEpochMilli(now));
  }

  private static List<KnownItem> items(PolledFeed feed) {
    return Channels.FEED_ITEMS.value().decode(feed.items()) instanceof Decoded.Value<FeedItems> good
        ? good.value().items()
        : List.of();
  }

  private static String host(FeedSource source, FeedState state) {
    return PageAccess.host(state.movedTo() == null ? source.address() : state.movedTo());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "newswatch-poll");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
