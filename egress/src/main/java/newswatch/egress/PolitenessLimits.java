package newswatch.egress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is asked of one host.
 *
 * @param atOnce requests under way at the same time
 * @param delay from the start of one request to the start of the next
 * @param longestDelay that a host may ask for itself: longer ones are shortened to it
 * @param hosts that are remembered at the same time
 */
public record PolitenessLimits(int atOnce, Duration delay, Duration longestDelay, int hosts) {

  /** 2 at once, 1 s apart, at most 60 s apart where a host asks for more, 20,000 hosts. */
  public static final PolitenessLimits DEFAULT =
      new PolitenessLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(60), 20_000);

  /** Refuses with all faults together. */
  public PolitenessLimits {
    List<String> faults = new ArrayList<>();
    if (atOnce < 1) {
      faults.add("the requests at once must be at least 1, not " + atOnce);
    }
    if (delay.compareTo(Duration.ofMillis(1)) < 0) {
      faults.add("the delay must be at least 1 ms, not " + delay);
    }
    if (longestDelay.compareTo(delay) < 0) {
      faults.add("the longest delay must not be below " + delay + ", but is " + longestDelay);
    }
    if (hosts < 1) {
      faults.add("the hosts must be at least 1, not " + hosts);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("politeness: " + String.join("; ", faults));
    }
  }
}
