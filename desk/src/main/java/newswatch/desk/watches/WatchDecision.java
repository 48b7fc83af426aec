package newswatch.desk.watches;

import java.util.List;
import newswatch.events.rules.Watch;
import newswatch.matching.QueryFault;

/** What came of a wish to change a watch. */
public sealed interface WatchDecision {

  /** The watch is in force as given here. */
  record Stored(Watch watch, Change change) implements WatchDecision {}

  /** The watch is no longer there. */
  record Removed(String id) implements WatchDecision {}

  /**
   * Nothing was changed.
   *
   * @param message one line for people, with the remedy
   * @param faults what is wrong with the query, by position; empty for other refusals
   */
  record Refused(Refusal refusal, String message, List<QueryFault> faults)
      implements WatchDecision {}

  /** What storing a watch did. */
  enum Change {
    CREATED,
    CHANGED,
    /** It was there already, just so; its version stays. */
    UNCHANGED
  }

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** The id has characters that it must not have, or too many. */
    BAD_ID,
    /** The query is none. */
    BAD_QUERY,
    /** A setting makes no sense with this watch. */
    BAD_SETTING,
    /** A watch of that id is there, and a new one was asked for. */
    EXISTS,
    /** There is no watch of that id. */
    UNKNOWN,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
