package newswatch.events.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Locale;

/** What became of a notification so far. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Waiting.class, name = "waiting"),
  @JsonSubTypes.Type(value = Outcome.Delivered.class, name = "delivered"),
  @JsonSubTypes.Type(value = Outcome.Folded.class, name = "folded"),
  @JsonSubTypes.Type(value = Outcome.Muted.class, name = "muted"),
  @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Outcome.GivenUp.class, name = "given-up")
})
public sealed interface Outcome {

  /** It is sent at this time or later. */
  record Waiting(Instant until, WaitReason reason, String why) implements Outcome {}

  /**
   * The destination has it.
   *
   * @param message the id under which it was sent: the alert's, or that of a digest
   * @param copies how many copies of the story were told of with it
   * @param answer what the destination said, in a word or two
   */
  record Delivered(Instant at, String message, int copies, String answer) implements Outcome {}

  /** It is told of with the notification of another alert: the same story, or a stronger watch. */
  record Folded(String into, String why) implements Outcome {}

  /** Somebody decided not to be told of it: a mute, or an acknowledgement. */
  record Muted(String by, Instant until) implements Outcome {}

  /** It is never sent. */
  record Refused(RefusedReason reason, String why) implements Outcome {}

  /** It was tried so often, or for so long, that it is not tried any more. */
  record GivenUp(int attempts, String why) implements Outcome {}

  /** Whether nothing more happens by itself. */
  default boolean ended() {
    return !(this instanceof Waiting);
  }

  /** The state as it travels: {@code given-up}. */
  default String state() {
    if (this instanceof GivenUp) {
      return "given-up";
    }
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
