package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** What kind of actor an actor is. */
public enum ActorType {
  PERSON,
  ORGANISATION,
  ARMED_GROUP,
  COMPANY,
  STATE,
  PLACE,
  ETHNIC_GROUP;

  /** The type as it travels: {@code armed-group}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static ActorType of(String wireName) {
    return WireName.read(ActorType.class, "actor type", wireName);
  }
}
