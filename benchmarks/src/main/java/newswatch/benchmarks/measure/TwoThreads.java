package newswatch.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;

/**
 * How much more two threads match than one, by the clock on the wall, on one engine that they
 * share.
 *
 * <p>With other work on the machine this is less than the engine could do.
 */
final class TwoThreads {
  private final MatchEngine engine;
  private final List<Document> documents;
  private final Samples speedUps = new Samples();

  TwoThreads(MatchEngine engine, Workload workload) {
    this.engine = engine;
    this.documents = workload.documents();
  }

  /** Matches so many documents with one thread and twice as many with two. */
  void round(int count) {
    double one = seconds(1, count);
    double two = seconds(2, count);
    speedUps.add(2 * one / two);
  }

  double speedUp() {
    return speedUps.median();
  }

  private double seconds(int threads, int count) {
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int from = i * documents.size() / 2;
      Thread thread = new Thread(() -> match(begin, from, count), "matching-" + i);
      thread.start();
      running.add(thread);
    }
    long start = System.nanoTime();
    begin.countDown();
    for (Thread thread : running) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while measuring", e);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void match(CountDownLatch begin, int from, int count) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Tally tally = new Tally();
    for (int i = 0; i < count; i++) {
      engine.match(documents.get((from + i) % documents.size()), tally);
    }
  }
}
