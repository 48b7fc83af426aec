package newswatch.desk.destinations;

import newswatch.events.rules.Mute;

/** What came of a wish about mutes. */
public sealed interface MuteDecision {

  /** It is in force. */
  record Muted(Mute mute) implements MuteDecision {}

  /** It is no longer in force. */
  record Ended(String id) implements MuteDecision {}

  /**
   * Nothing was changed.
   *
   * @param message one line for people, with the remedy
   */
  record Refused(Refusal refusal, String message) implements MuteDecision {}

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** What was given cannot be a mute. */
    BAD_MUTE,
    /** There is no such mute. */
    UNKNOWN,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
