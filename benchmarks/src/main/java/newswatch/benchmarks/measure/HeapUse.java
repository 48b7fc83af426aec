package newswatch.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** What lives on the heap. */
final class HeapUse {
  private HeapUse() {}

  /** Bytes in use after collecting garbage. */
  static long retained() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}
