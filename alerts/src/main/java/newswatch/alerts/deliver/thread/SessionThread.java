package newswatch.alerts.deliver.thread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sessions on a thread of its own; after a fault it begins a new one in a moment. */
public final class SessionThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionThread.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(1500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final Supplier<Session> sessions;
  private final Thread thread;
  private final CountDownLatch firstRun = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Session session;
  private volatile String state = "CREATED";
  private volatile boolean running;

  /** Prepares a thread of that name. */
  public SessionThread(String name, Supplier<Session> sessions) {
    this.name = name;
    this.sessions = sessions;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  public void start() {
    state = "STARTING";
    thread.start();
  }

  /** Waits until it works; false when that is not within the time. */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return firstRun.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && healthy();
  }

  /** Whether it works, or will once partitions have moved. */
  public boolean healthy() {
    return running && thread.isAlive();
  }

  /** What it does, or why it does not, for people. */
  public String state() {
    return state;
  }

  /** Stops after what is at hand, within a second or two. */
  @Override
  public void close() {
    stopping.countDown();
    Session current = session;
    if (current != null) {
      current.stop();
    }
    if (!thread.isAlive()) {
      return;
    }
    try {
      thread.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("{} is still at work; what is at hand is taken up again next time", name);
    }
  }

  private void run() {
    while (stopping.getCount() > 0 && runSession()) {
      try {
        if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        break;
      }
    }
    running = false;
    firstRun.countDown();
  }

  /** Whether another session is to be tried. */
  private boolean runSession() {
    try (Session current = sessions.get()) {
      session = current;
      if (stopping.getCount() == 0) {
        return false;
      }
      if (current.run(this::nowRunning) instanceof SessionEnd.Hopeless hopeless) {
        state = "FAILED: " + hopeless.why();
        LOG.error("{}: {}", name, state);
      } else {
        state = "STOPPED";
      }
      return false;
    } catch (FencedInstanceIdException e) {
      state = "FAILED: another process has this instance name; give each its own";
      LOG.error("{}: {}", name, state);
      return false;
    } catch (RuntimeException e) {
      running = false;
      state = "RESTARTING: " + e.getMessage();
      LOG.warn("{} begins again", name, e);
      return true;
    } finally {
      session = null;
    }
  }

  private void nowRunning() {
    state = "RUNNING";
    running = true;
    firstRun.countDown();
  }
}
