package newswatch.alerts.deliver.stage;

import java.util.List;
import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;

/** Refuses what goes to a destination that is switched off or set up wrongly. */
final class InUse implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    String disabled = candidate.destination().disabled();
    if (disabled != null) {
      return Optional.of(new Outcome.Refused(RefusedReason.DISABLED, disabled));
    }
    List<String> faults = candidate.situation().faults(candidate.destination());
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(RefusedReason.BAD_SETTINGS, String.join("; ", faults)));
  }
}
