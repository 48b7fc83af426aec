package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What one actor did to or with another. */
public enum ActorEventKind {
  MET,
  VISITED,
  SIGNED,
  ATTACKED,
  APPOINTED,
  PLEDGED,
  SUSPENDED;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static ActorEventKind of(String wireName) {
    return WireName.read(ActorEventKind.class, "kind of event", wireName);
  }
}
