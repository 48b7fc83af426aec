package newswatch.ingest.poll.schedule;

import java.time.Duration;
import java.time.Instant;
import newswatch.egress.Fetched;
import newswatch.egress.Freshness;

/**
 * What an answer says of when to ask again.
 *
 * @param retryAfter the server's demand, from now on; zero when there is none
 * @param fresh for how long the answer stays good, from now on; zero when it does not say
 */
public record PollHints(Duration retryAfter, Duration fresh) {

  /** Of an answer that says nothing. */
  public static final PollHints NONE = new PollHints(Duration.ZERO, Duration.ZERO);

  public PollHints {
    if (retryAfter.isNegative() || fresh.isNegative()) {
      throw new IllegalArgumentException("hints into the past: " + retryAfter + ", " + fresh);
    }
  }

  /** The hints in the headers of an answer. */
  public static PollHints of(Fetched answer, Instant now) {
    Freshness freshness = Freshness.of(answer.headers(), now);
    return new PollHints(
        freshness.retryAfter().orElse(Duration.ZERO), freshness.fresh().orElse(Duration.ZERO));
  }
}
