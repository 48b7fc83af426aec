package newswatch.events.source;

import java.time.Instant;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * Where the subscription to a source stands at its hub. There is no secret in it: the one that is
 * shared with the hub is made of the master secret.
 *
 * @param hub the address that is asked
 * @param topic what the source calls itself there
 * @param leaseEnd until when the hub tells of news; null while it does not
 * @param next when the hub is asked again, with the next poll after it
 * @param attempts how often the hub was asked since it last confirmed
 * @param reason what went wrong last, for people; null when nothing did
 * @param heard offset of the hub's last call in {@code newswatch.hub-calls} that the last poll went
 *     by; a later one asks for a poll
 */
public record FeedSubscription(
    String hub,
    String topic,
    SubscriptionStatus status,
    @Nullable Instant leaseEnd,
    Instant next,
    int attempts,
    @Nullable String reason,
    long heard) {
  public FeedSubscription {
    hub = Required.text("subscription", "hub", hub);
    topic = Required.text("subscription", "topic", topic);
    Required.present("subscription", "status", status);
    Required.present("subscription", "next", next);
    if (attempts < 0) {
      throw new IllegalArgumentException("subscription with negative attempts: " + attempts);
    }
  }

  /** One that the hub is to be asked for now. */
  public static FeedSubscription wanted(String hub, String topic, Instant now, long heard) {
    return new FeedSubscription(hub, topic, SubscriptionStatus.PENDING, null, now, 0, null, heard);
  }

  /** The hub was asked; while a lease lasts it goes on telling of news. */
  public FeedSubscription asked(
      SubscriptionStatus now, Instant again, @Nullable String whatWentWrong) {
    return new FeedSubscription(
        hub, topic, now, leaseEnd, again, attempts + 1, whatWentWrong, heard);
  }

  /** The hub tells of news until the lease ends. */
  public FeedSubscription confirmed(Instant end, Instant renewal) {
    return new FeedSubscription(
        hub, topic, SubscriptionStatus.ACTIVE, end, renewal, 0, null, heard);
  }

  /** The hub does not want us. */
  public FeedSubscription denied(Instant again, @Nullable String why) {
    return new FeedSubscription(
        hub, topic, SubscriptionStatus.DENIED, null, again, attempts, why, heard);
  }

  /** A poll goes by the calls up to that offset. */
  public FeedSubscription heard(long offset) {
    return new FeedSubscription(hub, topic, status, leaseEnd, next, attempts, reason, offset);
  }

  /** Whether the hub tells of news at a time. */
  public boolean isActive(Instant now) {
    return leaseEnd != null && now.isBefore(leaseEnd);
  }
}
