package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.QuietHours;
import newswatch.events.rules.Severity;

/** Holds what comes in quiet hours until they are over, unless it is critical. */
final class QuietTime implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    QuietHours quiet = candidate.watch().quiet();
    if (quiet == null || candidate.watch().importance() == Severity.CRITICAL) {
      return Optional.empty();
    }
    return quiet
        .endAfter(candidate.now())
        .map(end -> new Outcome.Waiting(end, WaitReason.QUIET_HOURS, "quiet hours until " + end));
  }
}
