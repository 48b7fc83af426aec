package newswatch.egress;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes sockets whose time is over. Timeouts of sockets count from byte to byte: a server that
 * sends one byte a second never meets them.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Watchdog::daemon);

  Watchdog() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Watches until the result is cancelled. */
  Future<?> watch(Socket socket, Deadline deadline) {
    return timer.schedule(() -> end(socket), deadline.nanosLeft(), TimeUnit.NANOSECONDS);
  }

  /** What is watched already stays watched. */
  @Override
  public void close() {
    timer.shutdown();
  }

  static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.info("a socket could not be closed", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "egress-watchdog");
    thread.setDaemon(true);
    return thread;
  }
}
