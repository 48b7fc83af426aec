package newswatch.desk.outcomes;

import java.util.List;
import newswatch.events.notify.Notification;

/** What came of a wish about the notifications of an alert. */
public sealed interface OutcomeDecision {

  /** They are like this now. */
  record Changed(List<Notification> notifications) implements OutcomeDecision {}

  /**
   * Nothing was changed.
   *
   * @param message one line for people, with the remedy
   */
  record Refused(Refusal refusal, String message) implements OutcomeDecision {}

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** Nobody is known to have told of such an alert. */
    UNKNOWN,
    /** Several alerts have ids that begin so. */
    AMBIGUOUS,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
