package newswatch.alerts.deliver.stage;

import java.time.Instant;
import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;

/** Refuses what comes before or after the time in which the watch is in force. */
final class Valid implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    Instant from = candidate.watch().validFrom();
    Instant until = candidate.watch().validUntil();
    Instant made = candidate.notification().since();
    if (from != null && made.isBefore(from)) {
      return refused("the watch is in force from " + from + " on");
    }
    return until != null && !made.isBefore(until)
        ? refused("the watch was in force until " + until)
        : Optional.empty();
  }

  private static Optional<Outcome> refused(String why) {
    return Optional.of(new Outcome.Refused(RefusedReason.NOT_VALID, why));
  }
}
