package newswatch.app.cli;

import java.time.temporal.ChronoUnit;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.events.Alert;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;

/** What became of an alert at a destination, as a line for people. */
final class NotificationLines {
  private static final String COLUMN = "  ";
  private static final int LONGEST_SUBJECT = 80;

  private NotificationLines() {}

  /**
   * Alert id, destination, outcome with its reason, watch, and the title or what happened to the
   * watch; two spaces between.
   */
  static String of(Notification notification) {
    return String.join(
        COLUMN,
        notification.alert().id(),
        notification.destination(),
        outcome(notification.outcome())
            + (notification.attempts() > 0 ? ", " + notification.attempts() + " failed" : "")
            + (notification.acknowledged() == null
                ? ""
                : ", seen by " + notification.acknowledged().by()),
        notification.alert().watch().id(),
        TerminalText.shorten(TerminalText.clean(subject(notification.alert())), LONGEST_SUBJECT));
  }

  /** An occasion is made by many documents: the title of the last one would tell little of it. */
  private static String subject(Alert alert) {
    return alert.occasion() == null ? alert.document().title() : alert.occasion().says();
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Waiting waiting) {
      return "waiting until %s (%s: %s)"
          .formatted(
              waiting.until().truncatedTo(ChronoUnit.SECONDS),
              waiting.reason().wireName(),
              waiting.why());
    }
    if (outcome instanceof Outcome.Delivered delivered) {
      return "delivered %s (%s%s)"
          .formatted(
              delivered.at().truncatedTo(ChronoUnit.SECONDS),
              delivered.answer(),
              delivered.copies() == 0 ? "" : ", also in " + delivered.copies() + " outlets");
    }
    if (outcome instanceof Outcome.Folded folded) {
      return "folded into %s (%s)".formatted(folded.into(), folded.why());
    }
    if (outcome instanceof Outcome.Muted muted) {
      return "muted by %s until %s".formatted(muted.by(), muted.until());
    }
    if (outcome instanceof Outcome.Refused refused) {
      return "refused (%s: %s)".formatted(refused.reason().wireName(), refused.why());
    }
    Outcome.GivenUp givenUp = (Outcome.GivenUp) outcome;
    return "given up after %d attempts (%s)".formatted(givenUp.attempts(), givenUp.why());
  }
}
