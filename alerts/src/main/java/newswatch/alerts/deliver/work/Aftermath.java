package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;

/** What an attempt to send makes of the notifications that were in the message. */
final class Aftermath {
  /** What a destination may ask for at most: it would lose what waits longer. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private Aftermath() {}

  /**
   * The notifications to record; none when the attempt says nothing about them.
   *
   * @param random from 0 to 1, for the time of the next attempt
   */
  static List<Notification> of(Message message, SendResult result, Instant now, double random) {
    if (result instanceof SendResult.Closed) {
      return List.of();
    }
    return message.notifications().stream()
        .map(notification -> after(notification, message, result, now, random))
        .toList();
  }

  /** How long the whole destination is to be left alone, as it asked. */
  static Duration pause(SendResult result) {
    Duration asked =
        result instanceof SendResult.TryAgain again && again.after() != null
            ? again.after()
            : Duration.ZERO;
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static Notification after(
      Notification notification, Message message, SendResult result, Instant now, double random) {
    if (result instanceof SendResult.Delivered delivered) {
      int copies = message.copiesOf().getOrDefault(notification.alert().id(), 0);
      return notification.with(
          new Outcome.Delivered(now, message.id(), copies, delivered.answer()));
    }
    if (result instanceof SendResult.TryAgain again) {
      return retried(notification.withAttempts(notification.attempts() + 1), again, now, random);
    }
    if (result instanceof SendResult.Gone gone) {
      return notification.with(new Outcome.Refused(RefusedReason.GONE, gone.why()));
    }
    SendResult.Refused refused = (SendResult.Refused) result;
    return notification.with(new Outcome.Refused(refused.reason(), refused.why()));
  }

  private static Notification retried(
      Notification failed, SendResult.TryAgain again, Instant now, double random) {
    Outcome outcome =
        RetrySchedule.delay(failed.attempts(), random)
            .map(delay -> delay.compareTo(pause(again)) < 0 ? pause(again) : delay)
            .<Outcome>map(
                delay -> new Outcome.Waiting(now.plus(delay), WaitReason.RETRY, again.why()))
            .orElseGet(() -> new Outcome.GivenUp(failed.attempts(), again.why()));
    return failed.with(outcome);
  }
}
