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
    // The end of an occasion stands under its beginning, and is no copy of it.
    if (candidate.watch().pace() instanceof Every.Article
        || notification.alert().occasion() != null) {
      return Optional.empty();
    }
    return candidate
        .situation()
        .told(candidate.watch().id(), notification.subject())
        .filter(alert -> !alert.equals(notification.alert().id()))
        .map(alert -> new Outcome.Folded(alert, "another copy of the story"));
  }
}
