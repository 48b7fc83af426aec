package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.Words;

/**
 * One name of one actor.
 *
 * @param actor index of the actor in its {@link ActorNames}
 * @param exactCase the words that an acronym must have in exactly this case; empty for other names
 * @param capital whether the text must have a capital: the name is one word that begins with one
 */
record ActorName(int actor, AliasStrength strength, List<String> exactCase, boolean capital) {

  static ActorName of(int actor, AliasStrength strength, Words name) {
    List<String> exactCase = new ArrayList<>();
    if (strength == AliasStrength.ACRONYM) {
      for (int word = 0; word < name.count(); word++) {
        exactCase.add(name.exactCase(word));
      }
    }
    boolean capital = name.count() == 1 && Capitals.begin(name, 0);
    return new ActorName(actor, strength, List.copyOf(exactCase), capital);
  }

  /** Whether the words from there on, which are the name's but for their case, are the name. */
  boolean admits(Words words, int firstWord) {
    if (capital && !Capitals.begin(words, firstWord)) {
      return false;
    }
    for (int word = 0; word < exactCase.size(); word++) {
      if (!exactCase.get(word).equals(words.exactCase(firstWord + word))) {
        return false;
      }
    }
    return true;
  }

  boolean contextual() {
    return strength == AliasStrength.CONTEXTUAL;
  }

  /** Of two names for one place: an acronym is more exact than a name; then the first actor. */
  boolean precedes(ActorName other) {
    boolean acronym = strength == AliasStrength.ACRONYM;
    boolean otherAcronym = other.strength == AliasStrength.ACRONYM;
    return acronym == otherAcronym ? actor < other.actor : acronym;
  }
}
