package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** What notifications have in common that go in one message. */
public enum GroupBy {
  /** The story, whichever watches met it. */
  STORY,
  /** The watch. */
  WATCH,
  /** The first topic of the alert; the story where it has none. */
  TOPIC,
  /** Nothing: each goes by itself. */
  NONE;

  /** The word as it travels: {@code story}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  /**
   * Reads the word that travels.
   *
   * @throws IllegalArgumentException naming the words that there are
   */
  @JsonCreator
  public static GroupBy of(String wireName) {
    return WireName.read(GroupBy.class, "group", wireName);
  }
}
