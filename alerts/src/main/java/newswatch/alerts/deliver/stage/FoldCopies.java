package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Every;

/** Folds what is another copy of a story into the notification that told of it. */
final class FoldCopies implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    Notification notification = candidate.notification();
    if (candidate.watch().pace() instanceof Every.Article) {
      return Optional.empty();
    }
    return candidate
        .situation()
        .told(candidate.watch().id(), notification.subject())
        .filter(alert -> !alert.equals(notification.alert().id()))
        .map(alert -> new Outcome.Folded(alert, "another copy of the story"));
  }
}
