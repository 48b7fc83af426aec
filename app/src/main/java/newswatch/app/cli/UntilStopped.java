package newswatch.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal that ends a service, and then stops it in order. */
final class UntilStopped {
  /** A system that hangs in stopping is ended: a kill loses nothing either. */
  private static final Duration LONGEST_STOP = Duration.ofMillis(4_700);

  private UntilStopped() {}

  /** Returns never: the process ends by a signal, and its shutdown hook does the stopping. */
  static void await(AutoCloseable running) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop"));
    new CountDownLatch(1).await();
  }

  private static void stop(AutoCloseable running) {
    Thread guard = new Thread(UntilStopped::endThis, "stop-guard");
    guard.setDaemon(true);
    guard.start();
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("newswatch: did not stop in order: " + e);
    }
  }

  private static void endThis() {
    try {
      Thread.sleep(LONGEST_STOP.toMillis());
      Runtime.getRuntime().halt(ExitStatus.SOMETHING_FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
