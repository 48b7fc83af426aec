package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** How far a subscription at a hub is. */
public enum SubscriptionStatus {
  /** Asked for; the hub has not asked back. */
  PENDING,
  /** The hub tells of news until the lease ends. */
  ACTIVE,
  /** The hub does not want us; it is asked again now and then. */
  DENIED,
  /** The hub could not be asked; it is asked again soon. */
  FAILING;

  /** The status as it travels: {@code pending}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static SubscriptionStatus of(String wireName) {
    return WireName.read(SubscriptionStatus.class, "status", wireName);
  }
}
