package newswatch.enrich.event;

import java.util.List;
import newswatch.events.ActorEventKind;

/**
 * Words that say that something was done, and how those who did it stand around them.
 *
 * @param headline whether it says so in a headline only
 */
record VerbForm(ActorEventKind kind, Order order, List<String> words, boolean headline) {

  /** Where subject and object stand. */
  enum Order {
    /** "A met B". */
    ACTIVE,
    /** "A and B met". */
    TOGETHER,
    /** "A was attacked by B". */
    PASSIVE,
    /** "A signed an agreement with B". */
    LINKED,
    /** "A با B دیدار کرد": the verb is last, and a marker stands before the object. */
    OBJECT_FIRST
  }
}
