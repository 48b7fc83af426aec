package newswatch.benchmarks.measure;

import java.util.List;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.workload.WatchText;
import newswatch.benchmarks.workload.Workload;
import newswatch.matching.Query;

/**
 * What changing a single watch takes while all others are in force, until the change is in force.
 *
 * @param changes how many of each kind there were
 */
public record LiveChanges(Change add, Change replace, Change remove, int changes) {
  private static final int FEWEST = 3;

  /** Microseconds by the clock on the wall. */
  public record Change(double medianMicros, double p99Micros) {
    /** The first quarter is warming up. */
    private static Change of(Samples all) {
      Samples samples = all.from(all.count() / 4);
      return new Change(samples.median(), samples.quantile(0.99));
    }
  }

  /** Adds each spare watch, replaces one in force with it and back, and removes it again. */
  static LiveChanges of(MatchEngine engine, Workload workload, double seconds) {
    Samples adds = new Samples();
    Samples replaces = new Samples();
    Samples removes = new Samples();
    List<WatchText> spares = workload.spares();
    List<WatchText> watches = workload.watches();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int i = 0; i < spares.size() && (i < FEWEST || System.nanoTime() < end); i++) {
      WatchText spare = spares.get(i);
      WatchText watch = watches.get((int) ((long) i * watches.size() / spares.size()));
      Query added = spare.query();
      Query restored = watch.query();
      adds.add(micros(() -> engine.put(spare.id(), added)));
      replaces.add(micros(() -> engine.put(watch.id(), added)));
      engine.put(watch.id(), restored);
      removes.add(micros(() -> engine.remove(spare.id())));
    }
    return new LiveChanges(Change.of(adds), Change.of(replaces), Change.of(removes), adds.count());
  }

  private static double micros(Runnable change) {
    long start = System.nanoTime();
    change.run();
    return (System.nanoTime() - start) / 1e3;
  }
}
