package newswatch.app.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param start its first code point, from 0
 * @param end the code point after it
 * @param type an actor type, {@value #NAME} for a name of some type, or {@value #OTHER} for what is
 *     named and no actor
 * @param actor id of the actor who is meant; null when not labelled
 */
record SpanLabel(int start, int end, @Nullable String type, @Nullable String actor) {
  static final String NAME = "name";
  static final String OTHER = "other";

  /** Every type that a span may have. */
  static final List<String> TYPES =
      Stream.concat(
              Arrays.stream(ActorType.values()).map(ActorType::wireName), Stream.of(NAME, OTHER))
          .toList();

  SpanLabel {
    type = type == null ? NAME : type;
  }

  /** The type, which is always known. */
  String kind() {
    return type == null ? NAME : type;
  }

  boolean isAt(int otherStart, int otherEnd) {
    return start == otherStart && end == otherEnd;
  }

  boolean touches(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }

  boolean isInside(SpanLabel other) {
    return other.start <= start && end <= other.end;
  }
}
