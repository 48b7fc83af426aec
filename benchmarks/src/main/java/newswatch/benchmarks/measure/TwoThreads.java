package newswatch.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;

/** How two threads get on with one engine that they share, beside one thread alone. */
final class TwoThreads {
  private final CpuClock clock;
  private final MatchEngine engine;
  private final List<Document> documents;
  private final Samples speedUps = new Samples();
  private final Samples costs = new Samples();

  TwoThreads(CpuClock clock, MatchEngine engine, Workload workload) {
    this.clock = clock;
    this.engine = engine;
    this.documents = workload.documents();
  }

  /**
   * How many documents two threads match while one matches one, by the clock on the wall; with
   * other work on the machine this is less than the engine could do.
   */
  double speedUp() {
    return speedUps.median();
  }

  /** What a document costs two threads in CPU time, by what it costs one. */
  double cost() {
    return costs.median();
  }

  /** The time of some threads for equally many documents each, in nanoseconds. */
  private record Times(long wall, long cpu) {}

  /** Matches so many documents with one thread, and twice as many with two. */
  void round(int count) {
    Times one = times(1, count);
    Times two = times(2, count);
    speedUps.add(2.0 * one.wall / two.wall);
    costs.add(two.cpu / 2.0 / one.cpu);
  }

  private Times times(int threads, int count) {
    CountDownLatch begin = new CountDownLatch(1);
    AtomicLong cpu = new AtomicLong();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int from = i * documents.size() / 2;
      Thread thread = new Thread(() -> cpu.addAndGet(match(begin, from, count)), "matching-" + i);
      thread.start();
      running.add(thread);
    }
    long start = System.nanoTime();
    begin.countDown();
    running.forEach(TwoThreads::await);
    return new Times(System.nanoTime() - start, cpu.get());
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  /** The CPU time that it took. */
  private long match(CountDownLatch begin, int from, int count) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
    long start = clock.nanos();
    Tally tally = new Tally();
    for (int i = 0; i < count; i++) {
      engine.match(documents.get((from + i) % documents.size()), tally);
    }
    return clock.nanos() - start;
  }
}
