package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** In what way other than by its own name an actor is meant. */
public enum Via {
  /** By what stands for it: a capital for a government, a demonym for a state. */
  METONYM,
  /** By a spelling that nobody listed and a rule generated from one that is. */
  VARIANT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Via of(String wireName) {
    return Arrays.stream(values())
        .filter(via -> via.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown via \"" + wireName + "\"; there are: metonym variant"));
  }
}
