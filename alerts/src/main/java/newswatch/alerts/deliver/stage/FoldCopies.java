package newswatch.alerts.deliver.stage;

import java.util.Optional;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Every;

/**
 * Folds what says nothing new into the notification that told of it: another copy of a story, and
 * an edit of what was told. An edit in which the watch finds new words is told, as it may be the
 * correction that somebody waits for.
 */
final class FoldCopies implements Stage {

  @Override
  public Optional<Outcome> decide(Candidate candidate) {
    if (candidate.notification().hasLeft()) {
      return Optional.empty();
    }
    Optional<Edit> edit = candidate.situation().edit(candidate.notification());
    return edit.isPresent() ? unlessNew(edit.get()) : copy(candidate);
  }

  private static Optional<Outcome> unlessNew(Edit edit) {
    return edit.newEvidence()
        ? Optional.empty()
        : Optional.of(new Outcome.Folded(edit.of(), "an edit of what was told, no new evidence"));
  }

  private static Optional<Outcome> copy(Candidate candidate) {
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
