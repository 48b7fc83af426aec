package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** How much a name says on its own. */
public enum AliasStrength {
  /** Means this actor anywhere. */
  STRONG,
  /** Means this actor where a strong name of the same actor stands in the document. */
  CONTEXTUAL,
  /** Means this actor anywhere in exactly this case: {@code MCC}. */
  ACRONYM;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static AliasStrength of(String wireName) {
    return WireName.read(AliasStrength.class, "strength", wireName);
  }
}
