package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A field of a document whose change makes a new version. */
public enum ChangedField {
  TITLE,
  TEXT;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static ChangedField of(String wireName) {
    return WireName.read(ChangedField.class, "field", wireName);
  }
}
