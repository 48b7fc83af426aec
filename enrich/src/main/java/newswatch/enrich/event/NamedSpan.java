package newswatch.enrich.event;

import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.events.rules.ActorType;

/**
 * A mention of an actor in words.
 *
 * @param first its first word
 * @param last its last word, or that of the noun behind it that stands for it ("officials")
 * @param mentionLast the last word of the name itself
 * @param adjective whether it names a state by its demonym
 */
record NamedSpan(
    int first, int last, int mentionLast, ActorTag actor, Evidence mention, boolean adjective) {

  /** The same with the nouns behind it. */
  NamedSpan through(int word) {
    return new NamedSpan(first, word, mentionLast, actor, mention, false);
  }

  /** Whether it can stand before a name as a part of its phrase: "Chinese", "Taliban". */
  boolean modifies() {
    return actor.type() != ActorType.PERSON;
  }

  /** Whether it is a body, for which officials, troops and the like stand. */
  boolean body() {
    return switch (actor.type()) {
      case STATE, ORGANISATION, ARMED_GROUP, COMPANY -> true;
      case PERSON, PLACE, ETHNIC_GROUP -> false;
    };
  }
}
