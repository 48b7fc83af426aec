package newswatch.ingest.poll.share;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
  private static final long WAIT_FOR_LAST_POLL = 500;

  private final int most;
  private final Politeness politeness;
  private final HostQueues queues;
  private final FeedVisits visits;
  private final Consumer<OwnerEvent> events;
  private final BooleanSupplier stopping;
  private final ThreadPoolExecutor threads;
  private final Set<String> asking = new HashSet<>();

  Dispatch(
      PollingMember.Limits limits,
      Politeness politeness,
      FeedVisits visits,
      Consumer<OwnerEvent> events,
      BooleanSupplier stopping) {
    // A few more than threads, so that none of them waits for the polling thread.
    this.most = limits.atOnce() + Math.max(2, limits.atOnce() / 2);
    this.politeness = politeness;
    this.queues = new HostQueues(limits.hostPause().toMillis());
    this.visits = visits;
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

  /**
   * Begins to poll a source.
   *
   * @param calls of its hub
   * @return the given time when it has begun, else a later one at which to try again
   */
  long begin(PolledFeed feed, HeardCalls calls, PartitionWriter writer, long now) {
    if (asking.contains(feed.id())) {
      return now + WAIT_FOR_LAST_POLL;
    }
    if (!(Channels.FEEDS.value().decode(feed.source())
        instanceof Decoded.Value<FeedSource> source)) {
      LOG.warn("{}: source {} is not readable and not polled", Channels.FEEDS.name(), feed.id());
      return PolledFeed.NEVER;
    }
    FeedState state = state(feed, now);
    String host = host(state.movedTo() == null ? source.value().address() : state.movedTo());
    Turn turn = politeness.ask(host);
    if (turn instanceof Turn.Later later) {
      return queues.place(host, Math.max(now + 1, later.then().toEpochMilli()));
    }
    Turn.Visit atHost = ((Turn.Now) turn).visit();
    asking.add(feed.id());
    DueFeed due = new DueFeed(source.value(), feed.sourceOffset(), state, items(feed), calls);
    threads.execute(
        () -> {
          Visit visit = visit(due, atHost);
          atHost.close();
          events.accept(new OwnerEvent.Visited(writer, feed, visit));
        });
    return now;
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

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? address : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return address;
    }
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
