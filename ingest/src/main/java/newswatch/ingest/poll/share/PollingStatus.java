package newswatch.ingest.poll.share;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What other threads may know of the polling, and how they stop it. */
public final class PollingStatus {
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile String fault = "starting";
  private volatile int sources;

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
    return fault.isEmpty() ? "running, %,d sources".formatted(sources) : fault;
  }
}
