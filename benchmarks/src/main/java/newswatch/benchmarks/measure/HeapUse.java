package newswatch.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** What lives on the heap. */
final class HeapUse {
  /** Only each fourth collection of the serial collector moves everything together. */
  private static final int COLLECTIONS = 4;

  private HeapUse() {}

  /** Bytes in use after collecting garbage. */
  static long retained() {
    long used = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}
