package newswatch.enrich.event;

import java.time.Instant;
import java.time.LocalDate;
import newswatch.events.ActorTag;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * When and where something happened, if the words around it say so: those between subject and
 * object, those behind them up to the end of the clause, and a short beginning of the sentence that
 * a comma ends ("On Wednesday in Kabul, …").
 */
final class Circumstances {
  private static final int LONGEST_TAIL = 12;
  private static final int LONGEST_HEAD = 8;

  private final Passage passage;
  private final Mentions mentions;
  private final EventLanguage language;
  private final @Nullable Instant published;

  /** A day and the id of a place; null where nothing is said. */
  record Stated(@Nullable LocalDate day, @Nullable String place) {}

  Circumstances(
      Passage passage, Mentions mentions, EventLanguage language, @Nullable Instant published) {
    this.passage = passage;
    this.mentions = mentions;
    this.language = language;
    this.published = published;
  }

  /** What is said around an event that takes the words from {@code first} to {@code end}. */
  Stated of(int first, int end, NamedSpan subject, NamedSpan object) {
    int head = head(first);
    int tail = tail(end);
    LocalDate day = StatedDay.between(passage, first, end, published);
    day = day != null ? day : StatedDay.between(passage, end, tail, published);
    day = day != null ? day : StatedDay.between(passage, head, first, published);
    String place = place(end, tail, subject, object);
    place = place != null ? place : place(first, end, subject, object);
    place = place != null ? place : place(head, first, subject, object);
    return new Stated(day, place);
  }

  /** Where the beginning of the sentence starts; {@code first} when it does not count. */
  private int head(int name) {
    int first = phrase(name);
    int at = first;
    while (passage.has(at - 1)) {
      at--;
      if (first - at > LONGEST_HEAD) {
        return name;
      }
    }
    boolean closed = at < first && passage.clauseBreak(first - 1);
    boolean told =
        closed
            && (language.list("circumstances").at(passage, at) > 0
                || StatedDay.dateWord(passage.folded(at)));
    return told ? at : name;
  }

  /** Where the titles before a name begin. */
  private int phrase(int name) {
    int first = name;
    while (passage.joined(first - 1)) {
      int filler = language.list("fillers").endingAt(passage, first - 1);
      if (filler == 0) {
        return first;
      }
      first -= filler;
    }
    return first;
  }

  private int tail(int end) {
    int at = end;
    while (at < end + LONGEST_TAIL
        && passage.has(at)
        && (passage.joined(at - 1) || year(at))
        && language.list("stops").at(passage, at) == 0) {
      at++;
    }
    return at;
  }

  /** "May 21, 2025" goes on behind its comma. */
  private boolean year(int word) {
    return passage.comma(word - 1) && passage.folded(word).matches("(19|20)\\d\\d");
  }

  private @Nullable String place(int from, int to, NamedSpan subject, NamedSpan object) {
    for (int at = from; at < to; at++) {
      int before = language.list("places").at(passage, at);
      if (before > 0) {
        int name = at + before;
        int filler = language.list("fillers").at(passage, name);
        NamedSpan span = mentions.from(name);
        span = span != null || filler == 0 ? span : mentions.from(name + filler);
        if (span != null && fits(span, subject.actor(), object.actor())) {
          return span.actor().id();
        }
      }
    }
    return null;
  }

  private boolean fits(NamedSpan span, ActorTag subject, ActorTag object) {
    ActorType type = span.actor().type();
    return (type == ActorType.PLACE || type == ActorType.STATE)
        && !span.adjective()
        && !passage.modifies(span.last())
        && !span.actor().id().equals(subject.id())
        && !span.actor().id().equals(object.id());
  }
}
