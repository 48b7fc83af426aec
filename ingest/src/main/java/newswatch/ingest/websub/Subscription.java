package newswatch.ingest.websub;

import java.time.Instant;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of the subscription to a feed. There is no secret in it: the one that is
 * shared with the hub is made of the master secret and the feed's id.
 *
 * @param feed the feed's id
 * @param leaseEnd until when the hub sends; null while it does not
 * @param next when the hub is asked again
 * @param failures requests in a row that went wrong
 * @param reason what went wrong last, for people; null when nothing did
 */
public record Subscription(
    String feed,
    HubLink link,
    SubscriptionStatus status,
    @Nullable Instant leaseEnd,
    Instant next,
    int failures,
    @Nullable String reason) {
  public Subscription {
    feed = Required.text("subscription", "feed", feed);
    Required.present("subscription", "link", link);
    Required.present("subscription", "status", status);
    Required.present("subscription", "next", next);
    if (failures < 0) {
      throw new IllegalArgumentException("subscription with negative failures: " + failures);
    }
  }

  /** Asked for, at that time. */
  static Subscription asked(String feed, HubLink link, Instant next) {
    return new Subscription(feed, link, SubscriptionStatus.PENDING, null, next, 0, null);
  }

  Subscription confirmed(Instant end, Instant renewal) {
    return new Subscription(feed, link, SubscriptionStatus.ACTIVE, end, renewal, 0, null);
  }

  /** Asked once more; what the hub sends meanwhile is still taken. */
  Subscription renewing(Instant again) {
    return new Subscription(feed, link, status, leaseEnd, again, failures, reason);
  }

  Subscription failed(SubscriptionStatus now, Instant again, String why) {
    return new Subscription(feed, link, now, leaseEnd, again, failures + 1, why);
  }

  Subscription leaving() {
    return new Subscription(feed, link, SubscriptionStatus.LEAVING, leaseEnd, next, failures, null);
  }
}
