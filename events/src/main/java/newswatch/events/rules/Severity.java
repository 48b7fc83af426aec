package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** How much a watch matters to who keeps it, the least first. */
public enum Severity {
  INFO,
  WARNING,
  /** It is told in quiet hours, too. */
  CRITICAL;

  /** The severity as it travels: {@code critical}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static Severity of(String wireName) {
    return WireName.read(Severity.class, "severity", wireName);
  }
}
