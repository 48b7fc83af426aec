package newswatch.alerts.deliver.kind;

import java.time.Duration;
import newswatch.events.notify.RefusedReason;
import org.jspecify.annotations.Nullable;

/** What came of sending a message once. */
public sealed interface SendResult {

  /**
   * The destination has it.
   *
   * @param answer what it said, in a word or two
   */
  record Delivered(String answer) implements SendResult {}

  /**
   * It did not take it now.
   *
   * @param after how long to leave it alone, as it said; null when it did not say
   */
  record TryAgain(@Nullable Duration after, String why) implements SendResult {}

  /** It will never take this message. */
  record Refused(RefusedReason reason, String why) implements SendResult {}

  /** It will never take any message again and is to be disabled. */
  record Gone(String why) implements SendResult {}

  /** This process cannot send to it any more; another one may. */
  record Closed(String why) implements SendResult {}

  /** The same of a message for which a template could not be used; what arrived says why. */
  default SendResult inUsualWords(String why) {
    return this instanceof Delivered delivered
        ? new Delivered(delivered.answer() + "; in the usual words: template: " + why)
        : this;
  }
}
