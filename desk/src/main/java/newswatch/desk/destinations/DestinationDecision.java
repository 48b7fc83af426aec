package newswatch.desk.destinations;

import java.util.List;
import newswatch.events.rules.Destination;

/** What came of a wish to change a destination. */
public sealed interface DestinationDecision {

  /** The destination is kept like this. */
  record Kept(Destination destination, boolean created) implements DestinationDecision {}

  /**
   * The destination is no longer there.
   *
   * @param watches that still name it: what they tell it is refused from now on
   */
  record Removed(String id, List<String> watches) implements DestinationDecision {}

  /** A message was sent to it. */
  record Tested(String id, KnownKinds.TestAnswer answer) implements DestinationDecision {}

  /**
   * Nothing was changed.
   *
   * @param faults each a line for people, with the remedy; at least one
   */
  record Refused(Refusal refusal, List<String> faults) implements DestinationDecision {}

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** What was given cannot be a destination. */
    BAD_DESTINATION,
    /** There is no such destination. */
    UNKNOWN,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
