package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static AliasStrength of(String wireName) {
    for (AliasStrength strength : values()) {
      if (strength.wireName().equals(wireName)) {
        return strength;
      }
    }
    throw new IllegalArgumentException(
        "unknown strength \"" + wireName + "\"; there are: strong contextual acronym");
  }
}
