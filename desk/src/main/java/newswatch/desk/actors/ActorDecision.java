package newswatch.desk.actors;

import newswatch.events.rules.Actor;

/** What came of a wish to change actors or candidates. */
public sealed interface ActorDecision {

  /** The actor is in force for the next document. */
  record Accepted(Actor actor) implements ActorDecision {}

  /** The name will not be proposed again. */
  record Dismissed(String name) implements ActorDecision {}

  /** The name may be proposed again. */
  record Restored(String name) implements ActorDecision {}

  /** The actor is no longer there. */
  record Removed(String id) implements ActorDecision {}

  /**
   * Nothing was changed.
   *
   * @param message one line for people, with the remedy
   */
  record Refused(Refusal refusal, String message) implements ActorDecision {}

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** The id, the type or a name is missing or cannot be used. */
    BAD_ACTOR,
    /** An actor with that id or name is there already. */
    EXISTS,
    /** There is no such candidate or actor. */
    UNKNOWN,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
