package newswatch.enrich.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.event.VerbForm.Order;
import newswatch.enrich.sentence.Sentences;
import newswatch.events.ActorEvent;
import newswatch.events.ActorEventKind;
import newswatch.events.Evidence;
import newswatch.matching.Field;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * The events that one field tells.
 *
 * <p>A verb form of the language's table has to stand between two mentions whose types fit, with
 * nothing but known words from one to the other. Sentences that ask, deny, suppose or only claim,
 * and quotations, are left out.
 */
final class FieldEvents {
  /** How far behind a mention a verb may stand, in words. */
  private static final int FAR = 14;

  /** How far from a verb the second mention may stand, in words. */
  private static final int FAR_OTHER = 24;

  /** How far behind a verb its thing and the link to the other party may stand, in words. */
  private static final int FAR_LINK = 12;

  /** How far before a verb words are looked at that take back what it says. */
  private static final int FAR_BEFORE = 40;

  /** How many are kept before those told twice are taken out. */
  private static final int MOST_FOUND = 1_000;

  private final Words words;
  private final Mentions mentions;
  private final EventLanguage language;
  private final Field field;
  private final @Nullable Instant published;
  private final Sentences sentences;
  private final List<ActorEvent> found = new ArrayList<>();

  FieldEvents(
      Words words,
      Mentions mentions,
      EventLanguage language,
      Field field,
      @Nullable Instant published) {
    this.words = words;
    this.mentions = mentions;
    this.language = language;
    this.field = field;
    this.published = published;
    sentences = new Sentences(words.text());
  }

  /** All of them, in order of place. */
  List<ActorEvent> find() {
    List<NamedSpan> spans = mentions.inOrder();
    for (int i = 0; i < spans.size() && found.size() < MOST_FOUND; i++) {
      int from = spans.get(i).last() + 1;
      int next = i + 1 < spans.size() ? spans.get(i + 1).first() : words.count();
      for (int word = from; word < Math.min(next, from + FAR); word++) {
        if (language.maybeVerb(words, word)) {
          boolean followed = i + 1 < spans.size() && next - word <= FAR_OTHER;
          boolean preceded = i > 0 && word - spans.get(i - 1).last() <= FAR_OTHER;
          lookAt(word, followed, preceded);
        }
      }
    }
    return found;
  }

  private void lookAt(int word, boolean followed, boolean preceded) {
    for (VerbForm form : language.verbs(words.folded(word))) {
      boolean otherNear =
          switch (form.order()) {
            case ACTIVE, PASSIVE, LINKED -> followed;
            case TOGETHER, OBJECT_FIRST -> preceded;
          };
      if (otherNear && (!form.headline() || title()) && reads(form.words(), word)) {
        int before = found.size();
        told(form, word, new Passage(words, sentences.around(words.startChar(word))));
        if (found.size() > before) {
          return;
        }
      }
    }
  }

  /** Before the sentence is asked for, which costs more. */
  private boolean reads(List<String> form, int from) {
    for (int at = 1; at < form.size(); at++) {
      if (from + at >= words.count() || !words.folded(from + at).equals(form.get(at))) {
        return false;
      }
    }
    return true;
  }

  private void told(VerbForm form, int verb, Passage passage) {
    NamesBefore names = new NamesBefore(passage, mentions, language, title());
    NamesBehind behind = new NamesBehind(passage, mentions, language);
    int end = verb + form.words().size();
    boolean reads = passage.reads(form.words(), verb);
    NamesBefore.Marked marked =
        reads && form.order() == Order.OBJECT_FIRST
            ? names.objectBefore(form.kind().wireName(), verb)
            : null;
    List<NamedSpan> before =
        !reads || (marked == null && form.order() == Order.OBJECT_FIRST)
            ? List.of()
            : names.subjects(marked == null ? verb : marked.marker());
    if (before.isEmpty() || passage.question() || passage.quoted(verb)) {
      return;
    }
    List<NamedSpan> after =
        switch (form.order()) {
          case ACTIVE -> behind.objectsBehind(form.kind().wireName(), end);
          case PASSIVE -> behind.objects(end);
          case LINKED -> linked(form.kind(), behind, passage, end);
          case TOGETHER -> together(form.kind(), before, passage, end);
          case OBJECT_FIRST -> marked == null ? List.of() : List.of(marked.object());
        };
    List<NamedSpan> subjects = form.order() == Order.PASSIVE ? after : before;
    List<NamedSpan> objects = form.order() == Order.PASSIVE ? before : after;
    if (form.order() == Order.TOGETHER && !after.isEmpty()) {
      subjects = before.subList(before.size() - 1, before.size());
    }
    for (NamedSpan subject : subjects) {
      for (NamedSpan object : objects) {
        int last = Math.max(end - 1, Math.max(subject.last(), object.last()));
        if (EventTypes.fit(form.kind(), form.order(), subject, object)
            && !subject.actor().id().equals(object.actor().id())
            && !announced(form, passage, verb, last)
            && !takenBack(form.kind(), passage, verb, last)) {
          found.add(event(form, verb, subject, object, passage, last));
        }
      }
    }
  }

  /** The other parties behind the thing that is signed, pledged or suspended. */
  private List<NamedSpan> linked(
      ActorEventKind kind, NamesBehind behind, Passage passage, int from) {
    String name = kind.wireName();
    boolean thing = false;
    for (int at = from; at < from + FAR_LINK && passage.spacedOrPriced(at - 1); at++) {
      int link = language.list(name + ".links").at(passage, at);
      if (thing && link > 0) {
        return behind.objects(at + link);
      }
      thing |= language.list(name + ".things").at(passage, at) > 0;
    }
    return List.of();
  }

  /** The last of several subjects, with whom the first one did it. */
  private List<NamedSpan> together(
      ActorEventKind kind, List<NamedSpan> subjects, Passage passage, int end) {
    if (subjects.size() < 2) {
      return List.of();
    }
    Phrases things = language.list(kind.wireName() + ".things");
    boolean complete =
        kind == ActorEventKind.MET
            ? !passage.spaced(end - 1)
                || language.list("followers").at(passage, end) > 0
                || StatedDay.dateWord(words.folded(end))
            : things.between(passage, end, end + FAR_LINK);
    return complete ? subjects.subList(0, subjects.size() - 1) : List.of();
  }

  private boolean takenBack(ActorEventKind kind, Passage passage, int verb, int last) {
    int from = verb;
    while (from > verb - FAR_BEFORE && passage.has(from - 1)) {
      from--;
    }
    boolean forceful = kind == ActorEventKind.ATTACKED || kind == ActorEventKind.SUSPENDED;
    return language.list("blockers").between(passage, from, last + 1)
        || (forceful && language.list("claims").between(passage, from, last + 1));
  }

  /** A headline in the present with a day tells what is to come as often as what was. */
  private static boolean announced(VerbForm form, Passage passage, int verb, int last) {
    for (int word = verb; form.headline() && word <= last + FAR_LINK && passage.has(word); word++) {
      if (StatedDay.dateWord(passage.folded(word))) {
        return true;
      }
    }
    return false;
  }

  private ActorEvent event(
      VerbForm form, int verb, NamedSpan subject, NamedSpan object, Passage passage, int last) {
    Circumstances told = new Circumstances(passage, mentions, language, published);
    int first = Math.min(subject.first(), object.first());
    Circumstances.Stated stated = told.of(first, last + 1, subject, object);
    Evidence done = evidence(verb, verb + form.words().size() - 1);
    List<Evidence> evidence = new ArrayList<>(List.of(subject.mention(), done, object.mention()));
    evidence.sort(null);
    return new ActorEvent(
        form.kind(),
        subject.actor().id(),
        object.actor().id(),
        stated.day() == null ? null : stated.day().toString(),
        stated.place(),
        evidence);
  }

  private Evidence evidence(int first, int last) {
    return new Evidence(
        field.wireName(),
        words.start(first),
        words.end(last),
        words.text().substring(words.startChar(first), words.endChar(last)));
  }

  private boolean title() {
    return field == Field.TITLE;
  }
}
