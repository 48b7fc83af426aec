package newswatch.egress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request may take.
 *
 * @param time for everything together: names, connections, redirects, the last byte
 * @param redirects that are followed
 * @param received bytes of a body as they come over the wire
 * @param inflated bytes of a body after decompression
 * @param connections at the same time, to all hosts together
 */
public record EgressLimits(
    Duration time, int redirects, long received, long inflated, int connections) {
  private static final long MEBIBYTE = 1024L * 1024;

  /** 10 s, 5 redirects, 8 MiB received, 16 MiB inflated, 40 connections. */
  public static final EgressLimits DEFAULT =
      new EgressLimits(Duration.ofSeconds(10), 5, 8 * MEBIBYTE, 16 * MEBIBYTE, 40);

  /** Refuses with all faults together. */
  public EgressLimits {
    List<String> faults = new ArrayList<>();
    if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofHours(1)) > 0) {
      faults.add("the time must be 1 ms to 1 h, not " + time);
    }
    if (redirects < 0) {
      faults.add("the redirects must not be " + redirects);
    }
    if (received < 1 || inflated < 1 || inflated > Integer.MAX_VALUE - 8) {
      faults.add("the bytes must be 1 to 2 GiB, not %d and %d".formatted(received, inflated));
    }
    if (connections < 1) {
      faults.add("the connections must be at least 1, not " + connections);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("egress: " + String.join("; ", faults));
    }
  }

  /** The same with another time. */
  public EgressLimits within(Duration other) {
    return new EgressLimits(other, redirects, received, inflated, connections);
  }
}
