package newswatch.alerts.deliver.work;

import java.util.Map;
import java.util.Optional;
import newswatch.events.Occasion;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;

/**
 * Of which beginnings of occasions a destination was not told because they were muted. Remembers
 * the last {@value #MOST}; of what it does not know, the end is told.
 */
final class Beginnings {
  static final int MOST = 20_000;

  private final Map<String, Outcome.Muted> muted = new LastUsed<>(MOST);

  /** Something became of a notification. */
  void note(Notification notification) {
    Occasion occasion = notification.alert().occasion();
    if (occasion == null || occasion.kind().isEnd()) {
      return;
    }
    if (notification.outcome() instanceof Outcome.Muted ended) {
      muted.put(notification.alert().id(), ended);
    } else {
      muted.remove(notification.alert().id());
    }
  }

  /** How a beginning was muted; empty when it was not. */
  Optional<Outcome.Muted> muted(String alert) {
    return Optional.ofNullable(muted.get(alert));
  }
}
