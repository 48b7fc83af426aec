package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.Via;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * One name of one actor.
 *
 * @param actor index of the actor in its {@link ActorNames}
 * @param exactCase the words that an acronym must have in exactly this case; empty for other names
 * @param capital whether the text must have a capital: the name is one word that begins with one
 * @param via when the name is not one of the actor's own
 * @param context number of the name's context in its {@link NameContexts}, or {@link #NO_CONTEXT}
 */
record ActorName(
    int actor,
    AliasStrength strength,
    List<String> exactCase,
    boolean capital,
    @Nullable Via via,
    int context) {

  static final int NO_CONTEXT = -1;

  static ActorName of(int actor, Alias alias, Words name, int context) {
    List<String> exactCase = new ArrayList<>();
    if (alias.strength() == AliasStrength.ACRONYM) {
      for (int word = 0; word < name.count(); word++) {
        exactCase.add(name.exactCase(word));
      }
    }
    boolean capital = name.count() == 1 && Capitals.begin(name, 0);
    return new ActorName(
        actor, alias.strength(), List.copyOf(exactCase), capital, alias.via(), context);
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

  boolean hasContext() {
    return context != NO_CONTEXT;
  }

  boolean contextual() {
    return strength == AliasStrength.CONTEXTUAL;
  }

  /**
   * Of two names for one place: an acronym is more exact than a name, and a name of an actor's own
   * says more than one that stands for it; then the first actor.
   */
  boolean precedes(ActorName other) {
    boolean acronym = strength == AliasStrength.ACRONYM;
    boolean otherAcronym = other.strength == AliasStrength.ACRONYM;
    if (acronym != otherAcronym) {
      return acronym;
    }
    boolean own = via == null;
    boolean otherOwn = other.via == null;
    return own == otherOwn ? actor < other.actor : own;
  }
}
