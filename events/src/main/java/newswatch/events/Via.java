package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** In what way other than by its own name an actor is meant. */
public enum Via {
  /** By what stands for it: a capital for a government, a demonym for a state. */
  METONYM,
  /** By a spelling that nobody listed and a rule generated from one that is. */
  VARIANT;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static Via of(String wireName) {
    return WireName.read(Via.class, "via", wireName);
  }
}
