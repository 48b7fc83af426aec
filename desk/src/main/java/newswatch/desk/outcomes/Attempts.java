package newswatch.desk.outcomes;

import java.time.Instant;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * How sending to a destination went lately, as its records tell in their order. Of attempts whose
 * records were compacted away, the log does not tell any more.
 *
 * @param lastDelivered when it last took a message; null when it never did
 * @param failingSince when the first attempt after that failed; null when none did
 * @param fault why the last one failed; null when it did not
 */
public record Attempts(
    @Nullable Instant lastDelivered, @Nullable Instant failingSince, @Nullable String fault) {
  /** Nothing was ever sent. */
  public static final Attempts NONE = new Attempts(null, null, null);

  /** After one more record, written at a time. */
  Attempts after(Notification notification, Instant written) {
    Outcome outcome = notification.outcome();
    if (outcome instanceof Outcome.Delivered delivered) {
      return delivered(delivered.at());
    }
    String failed = fault(outcome);
    // Who sees to an alert writes its end once more.
    if (failed == null || (outcome.ended() && notification.acknowledged() != null)) {
      return this;
    }
    return new Attempts(lastDelivered, failingSince == null ? written : failingSince, failed);
  }

  private Attempts delivered(Instant at) {
    Instant last = lastDelivered == null || at.isAfter(lastDelivered) ? at : lastDelivered;
    return failingSince != null && at.isBefore(failingSince)
        ? new Attempts(last, failingSince, fault)
        : new Attempts(last, null, null);
  }

  /** What an outcome says against the destination, and not against the one message. */
  private static @Nullable String fault(Outcome outcome) {
    if (outcome instanceof Outcome.Waiting waiting) {
      return waiting.reason() == WaitReason.RETRY ? waiting.why() : null;
    }
    if (outcome instanceof Outcome.GivenUp givenUp) {
      return givenUp.why();
    }
    return outcome instanceof Outcome.Refused refused && isOfDestination(refused.reason())
        ? refused.why()
        : null;
  }

  private static boolean isOfDestination(RefusedReason reason) {
    return switch (reason) {
      case BAD_SETTINGS, NOT_ALLOWED, GONE -> true;
      case NO_DESTINATION, DISABLED, NOT_VALID, NOT_TAKEN -> false;
    };
  }
}
