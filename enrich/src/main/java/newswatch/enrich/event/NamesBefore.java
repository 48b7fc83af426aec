package newswatch.enrich.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * Who stands before a verb: a name with titles and what else belongs to it, all of it from closed
 * lists. What stands there and is not in a list makes the phrase unknown, and nothing is said.
 */
final class NamesBefore {
  /** How many words and names one phrase may have. */
  private static final int LONGEST = 12;

  private static final int LONGEST_APPOSITION = 10;
  private static final Set<ActorType> SOIL = EnumSet.of(ActorType.PLACE, ActorType.STATE);

  private final Passage passage;
  private final Mentions mentions;
  private final EventLanguage language;
  private final boolean title;

  NamesBefore(Passage passage, Mentions mentions, EventLanguage language, boolean title) {
    this.passage = passage;
    this.mentions = mentions;
    this.language = language;
    this.title = title;
  }

  /** The subjects of a verb that begins with a word, the last named first; empty when unsure. */
  List<NamedSpan> subjects(int verb) {
    int at = skipBetween(verb - 1);
    NamedSpan nearest = withTitleBehind(ending(at));
    if (nearest == null || nearest.adjective()) {
      return List.of();
    }
    List<NamedSpan> found = new ArrayList<>(List.of(nearest));
    int first = nearest.first();
    for (int step = 0; step < LONGEST; step++) {
      int before = first - 1;
      if (opens(before)) {
        if (title && passage.comma(before) && alone(mentions.to(before))) {
          found.add(mentions.to(before));
        }
        return found;
      }
      if (!passage.joined(before)) {
        return List.of();
      }
      NamedSpan modifier = mentions.to(before);
      int filler = language.list("fillers").endingAt(passage, before);
      if (modifier != null && modifier.modifies()) {
        first = modifier.first();
      } else if (filler > 0) {
        first = before - filler + 1;
      } else {
        NamedSpan other = coordinated(before);
        if (other == null) {
          return language.list("openers").endingAt(passage, before) > 0 || preamble(before)
              ? found
              : List.of();
        }
        found.add(other);
        first = other.first();
      }
    }
    return List.of();
  }

  private int skipBetween(int from) {
    int at = from;
    for (int step = 0; step < LONGEST && passage.spaced(at); step++) {
      int skipped = language.list("between").endingAt(passage, at);
      if (skipped == 0 && !StatedDay.dateWord(passage.folded(at))) {
        skipped = somewhere(at);
        if (skipped == 0) {
          break;
        }
      }
      at -= Math.max(1, skipped);
    }
    return at;
  }

  /** How many words "in Kabul" has that ends with a word; 0 when it is no place. */
  private int somewhere(int last) {
    NamedSpan span = mentions.to(last);
    if (span == null || span.adjective() || !SOIL.contains(span.actor().type())) {
      return 0;
    }
    int in = language.list("places").endingAt(passage, span.first() - 1);
    return in > 0 && passage.spaced(span.first() - 1) ? last - span.first() + 1 + in : 0;
  }

  /** An object that stands before its verb, and the word that marks it as one. */
  record Marked(NamedSpan object, int marker) {}

  /** The object before a verb, behind its marker; null when unsure. */
  @Nullable Marked objectBefore(String kind, int verb) {
    NamedSpan object = mentions.to(skipBetween(verb - 1));
    int at = object == null ? -1 : object.first() - 1;
    for (int step = 0; object != null && step < LONGEST && passage.spaced(at); step++) {
      if (language.list(kind + ".markers").endingAt(passage, at) > 0) {
        return new Marked(object, at);
      }
      NamedSpan modifier = mentions.to(at);
      int filler = language.list("fillers").endingAt(passage, at);
      if (modifier != null && modifier.modifies()) {
        at = modifier.first() - 1;
      } else if (filler > 0) {
        at -= filler;
      } else {
        return null;
      }
    }
    return null;
  }

  /** The mention that a subject's phrase ends with, across "who" and what commas enclose. */
  private @Nullable NamedSpan ending(int at) {
    if (language.list("relatives").endingAt(passage, at) > 0) {
      return passage.spaced(at - 1) || passage.comma(at - 1) ? mentions.to(at - 1) : null;
    }
    if (passage.comma(at)) {
      return beforeApposition(at);
    }
    if (!passage.spaced(at)) {
      return null;
    }
    int heads = language.list("heads").endingAt(passage, at);
    if (heads > 0) {
      NamedSpan span = passage.spaced(at - heads) ? mentions.to(at - heads) : null;
      return span != null && span.body() ? span.through(at) : null;
    }
    return mentions.to(at);
  }

  /**
   * Where titles stand before the state that they are of, the person before them: "Wang Yi minister
   * China" in the order of Persian. Without a person it is not said who it was.
   */
  private @Nullable NamedSpan withTitleBehind(@Nullable NamedSpan span) {
    if (span == null
        || span.actor().type() == ActorType.PERSON
        || !language.has("title-before-state")) {
      return span;
    }
    int at = span.first() - 1;
    while (passage.spaced(at)) {
      int filler = language.list("fillers").endingAt(passage, at);
      if (filler == 0) {
        break;
      }
      at -= filler;
    }
    return at == span.first() - 1 ? span : mentions.to(at);
  }

  private @Nullable NamedSpan beforeApposition(int comma) {
    for (int at = comma - 1; at > comma - LONGEST_APPOSITION && passage.has(at); at--) {
      if (passage.comma(at)) {
        NamedSpan span = mentions.to(at);
        return span == null || mentions.person(at + 1, comma + 1) ? null : span;
      }
    }
    return null;
  }

  private @Nullable NamedSpan coordinated(int before) {
    if (language.list("and").endingAt(passage, before) == 0 || !passage.spaced(before - 1)) {
      return null;
    }
    NamedSpan other = mentions.to(before - 1);
    return other == null || other.adjective() ? null : other;
  }

  /** Whether a phrase can begin behind a word because a clause does. */
  private boolean opens(int before) {
    return !passage.has(before) || passage.clauseBreak(before);
  }

  /** Whether only days and the like stand from the beginning of the sentence to a word. */
  private boolean preamble(int word) {
    int at = word;
    while (passage.has(at)) {
      int skipped = language.list("preamble").endingAt(passage, at);
      if (skipped == 0 && !StatedDay.dateWord(passage.folded(at))) {
        return false;
      }
      at -= Math.max(1, skipped);
    }
    return true;
  }

  private static boolean alone(@Nullable NamedSpan span) {
    return span != null && !span.adjective();
  }
}
