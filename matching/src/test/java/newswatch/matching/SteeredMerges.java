package newswatch.matching;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** Background work that waits until a test says that it is done now, on the test's own thread. */
final class SteeredMerges implements Executor {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(Runnable merge) {
    waiting.add(merge);
  }

  /** Does the oldest work that waits, if any. */
  void runNext() {
    Runnable merge = waiting.poll();
    if (merge != null) {
      merge.run();
    }
  }
}
