package newswatch.ingest.poll.share;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.events.source.FeedAccounts;

/** What other threads may know of the polling, and how they stop it. */
public final class PollingStatus {
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile String fault = "starting";
  private volatile int sources;
  private volatile FeedAccounts accounts = FeedAccounts.NONE;

  /** Makes it stop. */
  public void stop() {
    stopping.countDown();
  }

  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Waits for somebody to stop it. */
  public void awaitStop(Duration longest) throws InterruptedException {
    boolean unused = stopping.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says that it works, on so many sources. */
  void well(int count) {
    sources = count;
    fault = "";
  }

  /** Says what a poll gave that is in the channels now. */
  synchronized void polled(FeedAccounts poll) {
    accounts = accounts.plus(poll);
  }

  /** Says what it suffers from. */
  public void failing(String why) {
    fault = "failing: " + why;
  }

  public boolean healthy() {
    return fault.isEmpty();
  }

  /** How many sources are this instance's now. */
  public int sources() {
    return sources;
  }

  /** What it does or suffers from, for people. */
  public String describe() {
    if (isStopping()) {
      return "stopped";
    }
    return fault.isEmpty() ? "running, %,d sources%s".formatted(sources, balance()) : fault;
  }

  /** What all polls gave since this instance was started. */
  private String balance() {
    FeedAccounts all = accounts;
    return all.polls() == 0
        ? ""
        : "; %,d polls (%,d unchanged, %,d failed): %,d items = %,d new + %,d known + %,d changed + %,d rejected"
            .formatted(
                all.polls(),
                all.unchanged(),
                all.failed(),
                all.fetched(),
                all.added(),
                all.known(),
                all.changed(),
                all.rejected());
  }
}
