package newswatch.ingest.poll.share;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that end when there is nothing to do, and do not keep the process alive. */
final class WorkerThreads {
  private static final long IDLE_SECONDS = 30;

  private WorkerThreads() {}

  /** At most so many at a time; work beyond that waits. */
  static ThreadPoolExecutor atMost(int most, String name) {
    var threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> daemon(work, name));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
