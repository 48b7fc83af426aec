package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What kind of actor an actor is. */
public enum ActorType {
  PERSON,
  ORGANISATION,
  ARMED_GROUP,
  COMPANY,
  STATE,
  PLACE,
  ETHNIC_GROUP;

  /** The type as it travels: {@code armed-group}. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static ActorType of(String wireName) {
    for (ActorType type : values()) {
      if (type.wireName().equals(wireName)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "unknown actor type \"%s\"; there are: %s"
            .formatted(
                wireName,
                Arrays.stream(values()).map(ActorType::wireName).collect(Collectors.joining(" "))));
  }
}
