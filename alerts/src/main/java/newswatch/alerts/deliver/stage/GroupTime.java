package newswatch.alerts.deliver.stage;

import java.time.Instant;
import java.util.Optional;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Severity;

/**
 * Holds a notification until the next message of its group: a moment after the first that waits,
 * and some time after the message before. What is critical does not wait for the latter.
 */
final class GroupTime implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    return candidate.group().flatMap(group -> held(candidate, group));
  }

  private static Optional<Outcome> held(Candidate candidate, Group group) {
    Instant next = next(candidate, group);
    return next.isAfter(candidate.now())
        ? Optional.of(new Outcome.Waiting(next, WaitReason.GROUP, "with others: " + group.name()))
        : Optional.empty();
  }

  private static Instant next(Candidate candidate, Group group) {
    Grouping grouping = candidate.grouping();
    Instant made = candidate.notification().since();
    Instant waited = made.plus(grouping.delay());
    // A plan for a time before this one was made was for others, which went or ended.
    Instant planned =
        candidate
            .situation()
            .planned(group)
            .filter(plan -> plan.isAfter(made) && plan.isBefore(waited))
            .orElse(waited);
    return candidate.watch().importance() == Severity.CRITICAL
        ? planned
        : candidate
            .situation()
            .lastMessage(group)
            // What had come before the last message is what did not fit into it, or was held.
            .filter(made::isAfter)
            .map(last -> last.plus(grouping.interval()))
            .filter(planned::isBefore)
            .orElse(planned);
  }
}
