package newswatch.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.egress.PolitenessLimits;

/**
 * How sources are polled.
 *
 * @param atOnce polls at the same time
 * @param pagesAtOnce pages behind entries at the same time, besides the polls
 * @param politeness how much is asked of one host
 * @param session after which the others take over from an instance that is not heard of
 */
public record PollConfig(
    int atOnce, int pagesAtOnce, PolitenessLimits politeness, Duration session) {

  /** What brokers allow unless told otherwise. */
  private static final Duration SHORTEST_SESSION = Duration.ofSeconds(6);

  /** 24 polls and 12 pages at once; others take over after 10 s. */
  public static final PollConfig DEFAULT =
      new PollConfig(24, 12, PolitenessLimits.DEFAULT, Duration.ofSeconds(10));

  /** Refuses with all faults together. */
  public PollConfig {
    List<String> faults = new ArrayList<>();
    if (atOnce < 1) {
      faults.add("polls at once must be at least 1, not " + atOnce);
    }
    if (pagesAtOnce < 1) {
      faults.add("pages at once must be at least 1, not " + pagesAtOnce);
    }
    if (session.compareTo(SHORTEST_SESSION) < 0) {
      faults.add("the session must be at least 6 s, not " + session.toMillis() + " ms");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("polling: " + String.join("; ", faults));
    }
  }
}
