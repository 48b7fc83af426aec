package newswatch.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How sources are polled.
 *
 * @param atOnce polls at the same time
 * @param perHost polls of one host at the same time
 * @param hostPause between the beginnings of two polls of one host
 * @param session after which the others take over from an instance that is not heard of
 */
public record PollConfig(int atOnce, int perHost, Duration hostPause, Duration session) {

  /** 24 polls at once, one for each host, a second apart; others take over after 10 s. */
  public static final PollConfig DEFAULT =
      new PollConfig(24, 1, Duration.ofSeconds(1), Duration.ofSeconds(10));

  /** Refuses with all faults together. */
  public PollConfig {
    List<String> faults = new ArrayList<>();
    if (atOnce < 1 || perHost < 1) {
      faults.add("polls at once must be at least 1, not %d and %d".formatted(atOnce, perHost));
    }
    if (hostPause.isNegative()) {
      faults.add("the pause of a host must not be " + hostPause);
    }
    if (session.compareTo(Duration.ofSeconds(6)) < 0) {
      faults.add("the session must be at least 6 s, not " + session.toMillis() + " ms");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("polling: " + String.join("; ", faults));
    }
  }
}
