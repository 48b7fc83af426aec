package newswatch.events.notify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** Why a notification is never sent; a closed list. */
public enum RefusedReason {
  /** The watch names a destination that there is not. */
  NO_DESTINATION,
  /** The destination was switched off, by a person or because it said that it is gone. */
  DISABLED,
  /** The watch is not in force yet, or no longer. */
  NOT_VALID,
  /** The destination's settings are wrong, or a secret is missing. */
  BAD_SETTINGS,
  /** The way out does not let it pass: a private address, a forbidden port. */
  NOT_ALLOWED,
  /** The destination will never take this one. */
  NOT_TAKEN,
  /** The destination said that it is gone, and is disabled now. */
  GONE;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static RefusedReason of(String wireName) {
    return WireName.read(RefusedReason.class, "reason to refuse", wireName);
  }
}
