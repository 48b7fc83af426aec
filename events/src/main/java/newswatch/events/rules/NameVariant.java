package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** A rule that generates names of an actor from the listed ones. */
public enum NameVariant {
  /** Other transliterations of the same parts: Mohammad, Muhammad, Mohammed. */
  SPELLING,
  /** Family name last instead of first, or the other way round. */
  ORDER;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static NameVariant of(String wireName) {
    return Arrays.stream(values())
        .filter(variant -> variant.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown variant \"" + wireName + "\"; there are: spelling order"));
  }
}
