package newswatch.ingest.poll.share;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import newswatch.egress.Politeness;
import newswatch.egress.Turn;
import newswatch.ingest.poll.visit.PageAccess;

/**
 * Has the pages of visits fetched by threads of their own, one page of a visit at a time and each
 * host in its turn. No thread waits for a host, so that slow hosts hold up their own pages alone.
 * Called by the polling thread alone.
 */
final class PageDispatch implements AutoCloseable {

  /** Visits for each thread: most of them wait for their hosts. What they read is in memory. */
  private static final int VISITS_EACH = 4;

  private final int atOnce;
  private final Politeness politeness;
  private final Steps steps;
  private final ThreadPoolExecutor threads;
  private final HostQueues<Wait> queues = new HostQueues<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Wait> waiting = new HashMap<>();

  /** One wait of a visit for the host of one page, until a time. */
  private static final class Wait implements HostQueues.Waiting {
    private final PageVisit visit;
    private final long until;
    private boolean goesOn;

    Wait(PageVisit visit, long until) {
      this.visit = visit;
      this.until = until;
    }

    @Override
    public boolean isWaiting() {
      return goesOn;
    }

    @Override
    public void waiting(boolean begins) {
      goesOn = begins;
    }
  }

  /** What threads do with a visit; each ends by telling the polling thread. */
  interface Steps {
    /** Looks whether the page may be fetched that the visit needs first. */
    void advance(PageVisit visit);

    /** Fetches the page that it wants. */
    void fetch(PageVisit visit, Turn.Visit atHost);

    /** Goes on without the page that it wants. */
    void skip(PageVisit visit);
  }

  /**
   * A dispatch of no pages yet.
   *
   * @param atOnce pages at the same time
   */
  PageDispatch(int atOnce, Politeness politeness, Steps steps) {
    this.atOnce = atOnce;
    this.politeness = politeness;
    this.steps = steps;
    this.threads = WorkerThreads.atMost(atOnce, "newswatch-page");
  }

  /** Whether no further visit may be open. */
  boolean isFull() {
    return open.size() >= atOnce * VISITS_EACH;
  }

  /** Takes a visit over. */
  void begin(PageVisit visit) {
    open.add(visit.feed().id());
    threads.execute(() -> steps.advance(visit));
  }

  /** Has a visit wait for the host of the page that it wants. */
  void await(PageVisit visit, long now) {
    Wait wait = new Wait(visit, now + PageAccess.LONGEST_WAIT.toMillis());
    waiting.put(visit.feed().id(), wait);
    queues.add(visit.open().wanted().host(), wait, now);
  }

  /** Takes note that a visit has ended; false when it was none of these. */
  boolean ended(String id) {
    stopWaiting(id);
    return open.remove(id);
  }

  /** The visits that wait for a host. */
  List<PageVisit> waiting() {
    return waiting.values().stream().map(wait -> wait.visit).toList();
  }

  /** Fetches the pages whose hosts may be asked now, as far as threads are free. */
  void beginWaiting(long now) {
    while (open.size() - waiting.size() < atOnce) {
      String host = queues.opened(now);
      if (host == null) {
        // Only now is it their hosts that they wait for, and not a thread.
        skipLate(now);
        return;
      }
      Wait first = queues.first(host);
      queues.opensAgain(host, first == null ? now : begin(host, first, now));
    }
  }

  /** Fetches a page if its host may be asked; when it may be asked again. */
  private long begin(String host, Wait first, long now) {
    PageVisit visit = first.visit;
    Turn turn = politeness.ask(host, visit.open().wanted().crawlDelay());
    if (turn instanceof Turn.Later later) {
      return Math.max(now + 1, later.then().toEpochMilli());
    }
    stopWaiting(visit.feed().id());
    threads.execute(() -> steps.fetch(visit, ((Turn.Now) turn).visit()));
    return now;
  }

  private void skipLate(long now) {
    for (Wait late : waiting.values().stream().filter(wait -> wait.until <= now).toList()) {
      stopWaiting(late.visit.feed().id());
      threads.execute(() -> steps.skip(late.visit));
    }
  }

  private void stopWaiting(String id) {
    Wait wait = waiting.remove(id);
    if (wait != null) {
      wait.waiting(false);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
