package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static StoryRelation of(String wireName) {
    return Arrays.stream(values())
        .filter(relation -> relation.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown relation \"" + wireName + "\""));
  }
}
