package newswatch.ingest.poll.share;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import newswatch.egress.Politeness;
import newswatch.egress.Turn;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.ingest.poll.visit.DueFeed;
import newswatch.ingest.poll.visit.FeedVisits;
import newswatch.ingest.poll.visit.PageAccess;
import newswatch.ingest.poll.visit.VisitStep;
import newswatch.ingest.websub.HeardCalls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has sources polled by a bounded number of threads, none of them by two at a time, and each host
 * in its turn. A poll that needs pages leaves these threads and goes on with {@link PageDispatch}.
 * Called by the polling thread alone; tells it of the end of each poll.
 */
final class Dispatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final int most;
  private final Politeness politeness;
  private final HostQueues<PolledFeed> queues = new HostQueues<>();
  private final FeedVisits visits;
  private final Function<String, HeardCalls> calls;
  private final Consumer<OwnerEvent> events;
  private final BooleanSupplier stopping;
  private final ThreadPoolExecutor threads;
  private final PageDispatch pages;
  private final Set<String> asking = new HashSet<>();
  private int polling;
  private boolean pagesFirst;

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
    this.threads = WorkerThreads.atMost(limits.atOnce(), "newswatch-poll");
    this.pages = new PageDispatch(limits.pagesAtOnce(), politeness, new PageSteps());
  }

  /** Whether no further poll may begin; polls that go on with pages do not count. */
  boolean isFull() {
    return polling >= most;
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
   * Begins polls of sources that wait for their hosts, and fetches pages that do, as far as hosts
   * may be asked now.
   *
   * @param writers who writes what a source gives; null for those that must not be polled
   */
  void beginWaiting(Function<PolledFeed, @Nullable PartitionWriter> writers, long now) {
    // In turns, so that neither feeds nor pages of a busy host wait for ever.
    pagesFirst = !pagesFirst;
    if (pagesFirst) {
      pages.beginWaiting(now);
    }
    beginWaitingPolls(writers, now);
    if (!pagesFirst) {
      pages.beginWaiting(now);
    }
  }

  private void beginWaitingPolls(
      Function<PolledFeed, @Nullable PartitionWriter> writers, long now) {
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
    FeedSource source = feed.readSource();
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
    FeedSource source = feed.readSource();
    if (source == null || asking.contains(feed.id())) {
      return false;
    }
    feed.underway(true);
    asking.add(feed.id());
    polling++;
    DueFeed due =
        new DueFeed(
            source,
            feed.sourceOffset(),
            state(feed, now),
            feed.readItems(),
            calls.apply(feed.id()));
    boolean leaves = feed.isRemoved() || source.paused();
    threads.execute(
        () -> {
          OwnerEvent event =
              event(
                  writer,
                  feed,
                  due,
                  leaves
                      ? () -> new VisitStep.Ended(visits.leave(due))
                      : () -> visits.visit(due, atHost, stopping),
                  OwnerEvent.PagesNeeded::new);
          atHost.close();
          events.accept(event);
        });
    return true;
  }

  /** What threads do with a visit that needs pages. */
  private final class PageSteps implements PageDispatch.Steps {
    @Override
    public void advance(PageVisit visit) {
      goOn(visit, () -> visit.open().advance(stopping));
    }

    @Override
    public void fetch(PageVisit visit, Turn.Visit atHost) {
      goOn(visit, () -> visit.open().fetch(atHost, stopping));
    }

    @Override
    public void skip(PageVisit visit) {
      goOn(visit, () -> visit.open().skip(stopping));
    }

    private void goOn(PageVisit visit, Supplier<VisitStep> step) {
      events.accept(
          event(visit.writer(), visit.feed(), visit.due(), step, OwnerEvent.PageWanted::new));
    }
  }

  /** Takes a step of a poll; what there is to tell of it. */
  private OwnerEvent event(
      PartitionWriter writer,
      PolledFeed feed,
      DueFeed due,
      Supplier<VisitStep> step,
      Function<PageVisit, OwnerEvent> pages) {
    try {
      VisitStep taken = step.get();
      return taken instanceof VisitStep.PagesLeft left
          ? pages.apply(new PageVisit(writer, feed, due, left.visit()))
          : new OwnerEvent.Visited(writer, feed, ((VisitStep.Ended) taken).visit());
    } catch (CancellationException e) {
      return new OwnerEvent.Visited(writer, feed, null);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("polling {} failed", due.source().address(), e);
      return new OwnerEvent.Visited(writer, feed, visits.broken(due, e));
    }
  }

  /** Has a poll go on with pages; false when as many do as may. */
  boolean goOnWithPages(PageVisit visit) {
    boolean possible = !pages.isFull();
    visit.feed().needsPages(!possible);
    if (possible) {
      polling--;
      pages.begin(visit);
    }
    return possible;
  }

  /** Whether a poll of a source would be in vain, because it needs pages and too many polls do. */
  boolean isInVain(PolledFeed feed) {
    return feed.needsPages() && pages.isFull();
  }

  /** Has a visit wait for the page that it wants. */
  void awaitPage(PageVisit visit, long now) {
    pages.await(visit, now);
  }

  /** The visits that wait for a page. */
  List<PageVisit> awaitingPages() {
    return pages.waiting();
  }

  /** Takes note that a poll has ended. */
  void ended(String id) {
    asking.remove(id);
    if (!pages.ended(id)) {
      polling--;
    }
  }

  private static FeedState state(PolledFeed feed, long now) {
    FeedState known = feed.readState();
    return known == null ? FeedState.initial(feed.id(), Instant.ofEpochMilli(now)) : known;
  }

  private static String host(FeedSource source, FeedState state) {
    return PageAccess.host(state.movedTo() == null ? source.address() : state.movedTo());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    pages.close();
  }
}
