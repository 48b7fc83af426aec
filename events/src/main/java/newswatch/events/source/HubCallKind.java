package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** What a hub has to say. */
public enum HubCallKind {
  /** It tells of news from now on, until the lease ends. */
  CONFIRMED,
  /** It does not want us. */
  DENIED,
  /** There is something new. */
  NEWS;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static HubCallKind of(String wireName) {
    return WireName.read(HubCallKind.class, "kind", wireName);
  }
}
