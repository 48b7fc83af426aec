package newswatch.events.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * One alert on its way to one destination.
 *
 * @param kind of the destination; empty where there is no such destination
 * @param time of the document
 * @param since when it was made
 * @param attempts how often sending it has failed
 * @param message the id of the digest or the group's message that it belongs to from before its
 *     first sending; null while it belongs to none
 * @param acknowledged who has seen to it; null while nobody has
 */
public record Notification(
    Alert alert,
    String destination,
    String kind,
    Instant time,
    Instant since,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int attempts,
    @Nullable String message,
    @Nullable Acknowledgement acknowledged,
    Outcome outcome) {

  /** Somebody has seen to an alert. */
  public record Acknowledgement(String by, Instant at) {}

  public Notification {
    Required.present("notification", "alert", alert);
    destination = Required.text("notification", "destination", destination);
    Required.present("notification", "kind", kind);
    Required.present("notification", "time", time);
    Required.present("notification", "since", since);
    Required.present("notification", "outcome", outcome);
  }

  /** A notification that nothing has happened to yet. */
  public static Notification of(
      Alert alert, String destination, String kind, Instant time, Instant since, Outcome outcome) {
    return new Notification(alert, destination, kind, time, since, 0, null, null, outcome);
  }

  /** The key of its records: the last record of a key tells what became of it. */
  public String key() {
    return destination + "/" + alert.id();
  }

  /** Whether its sending has begun, so that nothing decides any more that it need not be sent. */
  public boolean hasLeft() {
    return attempts > 0 || message != null;
  }

  /** The same with another outcome. */
  public Notification with(Outcome other) {
    return new Notification(
        alert, destination, kind, time, since, attempts, message, acknowledged, other);
  }

  /** The same with as many failed attempts. */
  public Notification withAttempts(int failed) {
    return new Notification(
        alert, destination, kind, time, since, failed, message, acknowledged, outcome);
  }

  /** The same as a part of a digest or a group. */
  public Notification inMessage(String digest) {
    return new Notification(
        alert, destination, kind, time, since, attempts, digest, acknowledged, outcome);
  }

  /** The same with somebody who has seen to it. */
  public Notification acknowledgedBy(Acknowledgement acknowledgement) {
    return new Notification(
        alert, destination, kind, time, since, attempts, message, acknowledgement, outcome);
  }

  /** The same as if nothing had happened to it yet. */
  public Notification afresh(Outcome.Waiting waiting) {
    return of(alert, destination, kind, time, since, waiting);
  }

  /** The same outside of any digest or group. */
  public Notification alone() {
    return new Notification(
        alert, destination, kind, time, since, attempts, null, acknowledged, outcome);
  }

  /**
   * What must be told of in order: the story, or the document where there is none; of an occasion,
   * the alert that began it.
   */
  public String subject() {
    Occasion occasion = alert.occasion();
    if (occasion != null) {
      return occasion.beginning().orElse(alert.id());
    }
    String story = alert.story();
    return story == null ? alert.document().id() : story;
  }
}
