package newswatch.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The CPU time of the thread that asks; other programs on the machine do not count. */
public final class CpuClock {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Nanoseconds of CPU time that this thread has used. */
  public long nanos() {
    return threads.getCurrentThreadCpuTime();
  }
}
