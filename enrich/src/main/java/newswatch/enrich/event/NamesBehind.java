package newswatch.enrich.event;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a verb: names with titles and what else belongs to them, all of it from closed
 * lists, as in {@link NamesBefore}.
 */
final class NamesBehind {
  /** How many words and names one phrase may have, and how many names are taken. */
  private static final int LONGEST = 12;

  private final Passage passage;
  private final Mentions mentions;
  private final EventLanguage language;

  NamesBehind(Passage passage, Mentions mentions, EventLanguage language) {
    this.passage = passage;
    this.mentions = mentions;
    this.language = language;
  }

  /**
   * The objects behind a verb, across words such as "again" and "on Monday" and, behind them, the
   * word that links an object of this kind ("met on Monday with").
   */
  List<NamedSpan> objectsBehind(String kind, int from) {
    int at = from;
    for (int step = 0; step < LONGEST && passage.spaced(at - 1); step++) {
      int link = language.list(kind + ".links").at(passage, at);
      if (link > 0) {
        return objects(at + link);
      }
      int skipped = language.list("between").at(passage, at);
      if (skipped == 0 && !StatedDay.dateWord(passage.folded(at))) {
        break;
      }
      at += Math.max(1, skipped);
    }
    return objects(from);
  }

  /** The objects of which the first begins with a word or with what introduces it. */
  List<NamedSpan> objects(int from) {
    List<NamedSpan> found = new ArrayList<>();
    int at = from;
    while (found.size() < LONGEST) {
      NamedSpan object = object(at);
      if (object == null) {
        return found;
      }
      found.add(object);
      at = next(object.last());
      if (at < 0) {
        return found;
      }
    }
    return found;
  }

  /** Where the next object of a list begins behind one: "Ghana, Mali and Kenya"; else -1. */
  private int next(int last) {
    if (passage.spaced(last)) {
      int and = language.list("and").at(passage, last + 1);
      return and > 0 ? last + 1 + and : -1;
    }
    NamedSpan listed = passage.comma(last) ? mentions.from(last + 1) : null;
    boolean goesOn =
        listed != null
            && (passage.comma(listed.last())
                || (passage.spaced(listed.last())
                    && language.list("and").at(passage, listed.last() + 1) > 0));
    return goesOn ? last + 1 : -1;
  }

  private @Nullable NamedSpan object(int from) {
    int at = from;
    for (int step = 0; step < LONGEST && passage.has(at); step++) {
      NamedSpan span = mentions.from(at);
      int filler = span != null ? 0 : language.list("fillers").at(passage, at);
      if (span == null && filler == 0) {
        return null;
      }
      int last = span != null ? span.last() : at + filler - 1;
      if (span != null) {
        int heads = passage.spaced(last) ? language.list("heads").at(passage, last + 1) : 0;
        if (heads > 0 && span.body()) {
          NamedSpan whole = span.through(last + heads);
          return ends(whole) ? whole : null;
        }
        if (ends(span) && !span.adjective()) {
          return span;
        }
        if (span.actor().type() == ActorType.PERSON && !possessive(last)) {
          return null;
        }
      }
      if (!passage.joined(last) && !possessive(last)) {
        return null;
      }
      at = last + 1;
    }
    return null;
  }

  /** Whether a phrase ends behind a mention, so that it is not part of a longer name. */
  private boolean ends(NamedSpan span) {
    int last = span.last();
    if (passage.modifies(last)) {
      return false;
    }
    return !passage.spaced(last)
        || language.list("followers").at(passage, last + 1) > 0
        || StatedDay.dateWord(passage.folded(last + 1));
  }

  private boolean possessive(int word) {
    return passage.has(word + 1) && passage.gap(word).matches("['’ʼ]s?\\s+");
  }
}
