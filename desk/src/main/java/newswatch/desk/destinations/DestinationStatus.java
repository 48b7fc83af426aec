package newswatch.desk.destinations;

import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.desk.outcomes.Attempts;
import newswatch.events.WireName;
import newswatch.events.rules.Destination;

/** How a destination does, the worst first: the closed list. */
public enum DestinationStatus {
  /** Nothing is sent to it. */
  DISABLED,
  /** It did not take what was sent last. */
  FAILING,
  /** It took what was sent last. */
  HEALTHY,
  /** Nothing was sent to it yet. */
  UNUSED;

  /** The status as it travels. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  static DestinationStatus of(Destination destination, Attempts attempts) {
    if (destination.disabled() != null) {
      return DISABLED;
    }
    if (attempts.failingSince() != null) {
      return FAILING;
    }
    return attempts.lastDelivered() == null ? UNUSED : HEALTHY;
  }
}
