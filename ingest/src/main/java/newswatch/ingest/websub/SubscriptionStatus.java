package newswatch.ingest.websub;

import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** How far a subscription is. */
public enum SubscriptionStatus {
  /** Asked for; the hub has not asked back. */
  PENDING,
  /** The hub sends what is new. */
  ACTIVE,
  /** The hub does not want us; it is asked again now and then. */
  DENIED,
  /** The hub could not be asked; it is asked again soon. */
  FAILING,
  /** The end was asked for; the hub has not asked back. */
  LEAVING;

  /** The status as it travels: {@code pending}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }
}
