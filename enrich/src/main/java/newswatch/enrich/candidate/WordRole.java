package newswatch.enrich.candidate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.actor.NameWords;

/** What a capitalised word may be beside a name or instead of one. */
enum WordRole {
  /** Introduces a name. */
  TITLE,
  /** Stands before a title or a name, and introduces neither a name nor a sentence. */
  MODIFIER,
  /** Opens sentences. */
  OPENER,
  /** A day or a month. */
  DATE,
  /** A name with the word in it is none. */
  SPOILER,
  /** A name of several words that ends so is nobody's: a law, an event, some people. */
  NO_END,
  /** No name by itself. */
  NOT_ALONE;

  private static final Set<WordRole> NONE = Set.copyOf(EnumSet.noneOf(WordRole.class));

  /** One look-up for all lists: a text has a hundred words with capitals. */
  private static final Map<String, Set<WordRole>> ROLES = roles();

  /** The roles of a folded word. */
  static Set<WordRole> of(String folded) {
    return ROLES.getOrDefault(folded, NONE);
  }

  private static Map<String, Set<WordRole>> roles() {
    Map<String, Set<WordRole>> roles = new HashMap<>();
    give(roles, TITLE, NameWords.TITLES);
    give(roles, TITLE, TitleWords.TITLES);
    give(roles, MODIFIER, TitleWords.MODIFIERS);
    give(roles, OPENER, NameWords.OPENERS);
    give(roles, NOT_ALONE, NameWords.OPENERS);
    give(roles, DATE, NameWords.DATES);
    give(roles, SPOILER, NameWords.DATES);
    give(roles, SPOILER, CommonCapitals.ANYWHERE);
    give(roles, NO_END, CommonCapitals.PEOPLES);
    give(roles, NO_END, CommonCapitals.THINGS);
    give(roles, NOT_ALONE, CommonCapitals.PEOPLES);
    give(roles, NOT_ALONE, CommonCapitals.THINGS);
    give(roles, NOT_ALONE, CommonCapitals.ALONE);
    return roles;
  }

  private static void give(
      Map<String, Set<WordRole>> roles, WordRole role, Collection<String> words) {
    words.forEach(
        word -> roles.computeIfAbsent(word, none -> EnumSet.noneOf(WordRole.class)).add(role));
  }
}
