package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;

/** Holds what is more than the destination takes in a minute. */
final class Throttle implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return candidate
        .situation()
        .fullUntil()
        .map(free -> new Outcome.Waiting(free, WaitReason.THROTTLE, limit(candidate)));
  }

  private static String limit(Candidate candidate) {
    return "at most " + candidate.destination().perMinute() + " a minute";
  }
}
