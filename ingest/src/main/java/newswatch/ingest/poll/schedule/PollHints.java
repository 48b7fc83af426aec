package newswatch.ingest.poll.schedule;

import java.time.Duration;

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
}
