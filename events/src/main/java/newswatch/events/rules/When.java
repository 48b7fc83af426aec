package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * What must happen to the documents that meet a watch's query for the watch to fire, when it is not
 * that there is one. On the wire an object with one field, which is the kind: {@code
 * {"burst":{"window":"1h"}}}.
 *
 * <p>Settings that are not known are refused, unlike elsewhere: one that is mistyped would be in
 * force as its default, and one of a later version would be left out of a decision.
 */
public sealed interface When permits Burst, Silence, Newcomer {

  /** The kind's name on the wire. */
  String kind();

  /** The settings as they travel, none left out: a map, or a word where one says it all. */
  Object settings();

  /** The condition as it travels. */
  @JsonValue
  default Map<String, Object> wire() {
    return Map.of(kind(), settings());
  }

  /**
   * Reads what travels, or what people write, who may leave settings out.
   *
   * @throws IllegalArgumentException with everything that is wrong
   */
  @JsonCreator
  static When of(Map<String, Object> wire) {
    if (wire.size() != 1) {
      throw new IllegalArgumentException(
          "when: expected one of burst, silence, newcomer, not " + wire.keySet());
    }
    Map.Entry<String, Object> only = wire.entrySet().iterator().next();
    return switch (only.getKey()) {
      case Burst.KIND -> Burst.of(only.getValue());
      case Silence.KIND -> Silence.of(only.getValue());
      case Newcomer.KIND -> Newcomer.of(only.getValue());
      default ->
          throw new IllegalArgumentException(
              "when: expected burst, silence or newcomer, not \"" + only.getKey() + "\"");
    };
  }
}
