package newswatch.desk.syndication;

import java.lang.management.ManagementFactory;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

/**
 * What the feeds of many watches cost in memory, and an alert in time. Not part of the build; run
 * it with {@code mvn -pl desk -am test -Dtest=AlertIndexMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class AlertIndexMeasurement {
  private static final int WATCHES = 10_000;

  @Test
  void bytes_for_a_watch_and_micros_for_an_alert() {
    for (int alerts : List.of(10, 100, 300)) {
      long before = used();
      long cpu = cpu();
      AlertIndex index = new AlertIndex();
      for (int i = 0; i < alerts; i++) {
        for (int watch = 0; watch < WATCHES; watch++) {
          // Every third is a copy of the one before it.
          Alert alert =
              WrittenAlerts.alert(
                  "a" + i + "-" + watch,
                  "watch-" + watch,
                  "document-" + i,
                  WrittenAlerts.storyOf("document-" + (i % 3 == 2 ? i - 1 : i)),
                  i);
          index.read(LogRecords.of(watch % 4, i * 100_000L + watch, alert));
        }
      }
      double micros = (cpu() - cpu) / 1_000.0 / alerts / WATCHES;
      long bytes = (used() - before) / WATCHES;
      long shown = index.latest(List.of(new Watch("watch-1", "W", "x", List.of(), 1))).size();
      System.out.printf(
          "%d alerts of each of %,d watches: %,d bytes a watch, %.1f µs of CPU an alert, %d entries%n",
          alerts, WATCHES, bytes, micros, shown);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
