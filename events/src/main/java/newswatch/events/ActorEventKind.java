package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What one actor did to or with another. */
public enum ActorEventKind {
  MET,
  VISITED,
  SIGNED,
  ATTACKED,
  APPOINTED,
  PLEDGED,
  SUSPENDED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ActorEventKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("unknown kind of event \"" + wireName + "\""));
  }
}
