package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** Whether the page behind an entry is fetched for its text. */
public enum FullText {
  /** Where the entry is a teaser. */
  AUTO,
  /** For every new entry. */
  ALWAYS,
  /** For none: the entry is all there is. */
  NEVER;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static FullText of(String wireName) {
    return WireName.read(FullText.class, "use of full texts", wireName);
  }
}
