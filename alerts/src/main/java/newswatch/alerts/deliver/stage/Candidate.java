package newswatch.alerts.deliver.stage;

import java.time.Instant;
import java.util.Optional;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.DigestTimes;
import newswatch.events.rules.Every;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Watch;

/**
 * A notification whose turn it is.
 *
 * @param watch as it is now; without settings when it is gone
 * @param destination as it is now
 */
public record Candidate(
    Notification notification, Watch watch, Destination destination, Situation situation) {

  Instant now() {
    return situation.now();
  }

  /** Whether somebody wants it sent whatever became of it. */
  boolean isAskedAgain() {
    return notification.outcome() instanceof Outcome.Waiting waiting
        && waiting.reason() == WaitReason.ASKED_AGAIN;
  }

  /** The message that it is a part of since before a first attempt, with whatever else. */
  public Optional<String> message() {
    return Optional.ofNullable(notification.message());
  }

  /** When digests with it are sent, if it is to be in one. */
  public Optional<DigestTimes> digestTimes() {
    Every every = destination.digest() == null ? watch.pace() : destination.digest();
    return every instanceof Every.Digest digest && isFree()
        ? Optional.of(digest.times())
        : Optional.empty();
  }

  /** The group that it is told with, unless it is to be in a digest. */
  public Optional<Group> group() {
    return isFree() && digestTimes().isEmpty()
        ? Group.of(notification, grouping())
        : Optional.empty();
  }

  Grouping grouping() {
    return situation.grouping(destination);
  }

  private boolean isFree() {
    return message().isEmpty() && !isAskedAgain();
  }
}
