package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a document is to the original of its story. */
public enum StoryRelation {
  /** It is the original. */
  ORIGINAL,
  /** The same text, or nearly, elsewhere. */
  COPY,
  /** The same article, edited. */
  VERSION;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static StoryRelation of(String wireName) {
    return WireName.read(StoryRelation.class, "relation", wireName);
  }
}
