package newswatch.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits for the signal that ends a service, and then stops it in order. */
final class UntilStopped {
  /** For the whole system, while a person waits at a terminal. */
  static final Duration SYSTEM = Duration.ofMillis(4_700);

  /** For one service, which whoever runs containers gives 15 s. */
  static final Duration SERVICE = Duration.ofSeconds(12);

  private UntilStopped() {}

  /**
   * Returns never: the process ends by a signal, and its shutdown hook does the stopping.
   *
   * @param longest after which a system that hangs in stopping is ended: a kill loses nothing
   *     either
   */
  static void await(AutoCloseable running, Duration longest) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, longest), "stop"));
    new CountDownLatch(1).await();
  }

  private static void stop(AutoCloseable running, Duration longest) {
    Thread guard = new Thread(() -> endThis(longest), "stop-guard");
    guard.setDaemon(true);
    guard.start();
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("newswatch: did not stop in order: " + e);
    }
  }

  private static void endThis(Duration longest) {
    try {
      Thread.sleep(longest.toMillis());
      System.err.printf(
          "newswatch: ended, because it did not stop within %.1f s; what was under way is undone and"
              + " done again at the next start%n",
          longest.toMillis() / 1000.0);
      Runtime.getRuntime().halt(ExitStatus.SOMETHING_FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
