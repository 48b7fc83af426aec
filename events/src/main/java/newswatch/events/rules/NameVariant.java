package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** A rule that generates names of an actor from the listed ones. */
public enum NameVariant {
  /** Other transliterations of the same parts: Mohammad, Muhammad, Mohammed. */
  SPELLING,
  /** Family name last instead of first, or the other way round. */
  ORDER;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static NameVariant of(String wireName) {
    return WireName.read(NameVariant.class, "variant", wireName);
  }
}
