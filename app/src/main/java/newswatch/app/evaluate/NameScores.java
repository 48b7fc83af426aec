package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newswatch.app.explain.ContextLines;
import newswatch.events.ActorTag;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.FieldText;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Actor;

/**
 * Compares where newswatch marks names with where people marked them, by place in the text.
 *
 * <p>A labelled span is expected when its actor is labelled, or when it reads exactly as a name of
 * a listed actor. It is found by a mark with exactly its places, or when it stands inside a longer
 * labelled span that is marked so, because the longest name wins. A mark is right when it touches a
 * labelled span of any type, and is judged only where all names are labelled.
 */
final class NameScores {
  private static final String ALL = "all";

  private final Set<String> listedNames = new HashSet<>();
  private final Map<String, Counts> types = new TreeMap<>();
  private final FrequentMistakes missed = new FrequentMistakes(1);
  private final FrequentMistakes falseMarks = new FrequentMistakes(1);
  private final FrequentMistakes wrongActors = new FrequentMistakes(1);
  private final Counts all = new Counts();
  private long documents;
  private long wrong;
  private long withActor;

  NameScores(List<Actor> actors) {
    for (Actor actor : actors) {
      listedNames.add(actor.name());
      actor.aliases().forEach(alias -> listedNames.add(alias.name()));
    }
  }

  private static final class Counts {
    private long expected;
    private long found;
    private long touched;
    private long judged;
    private long right;

    void addExpected(boolean isFound, boolean isTouched) {
      expected++;
      found += isFound ? 1 : 0;
      touched += isTouched ? 1 : 0;
    }

    void addMark(boolean isRight) {
      judged++;
      right += isRight ? 1 : 0;
    }

    NameFigures figures(String type) {
      return NameFigures.of(
          type, new Ratio(found, expected), new Ratio(touched, expected), new Ratio(right, judged));
    }
  }

  private record Mark(Evidence place, ActorTag actor) {
    boolean isAt(SpanLabel span) {
      return span.isAt(place.start(), place.end());
    }

    boolean touches(SpanLabel span) {
      return span.touches(place.start(), place.end());
    }
  }

  void add(LabelledDocument labelled, TaggedDocument tagged) {
    List<SpanLabel> spans = labelled.spans();
    if (spans == null) {
      return;
    }
    documents++;
    List<Mark> marks = marks(tagged);
    DocumentTexts texts = DocumentTexts.of(labelled.document());
    List<SpanLabel> marked =
        spans.stream().filter(span -> marks.stream().anyMatch(mark -> mark.isAt(span))).toList();
    for (SpanLabel span : spans) {
      Evidence place = texts.text().evidence(span.start(), span.end());
      if (isExpected(span, place.exact())) {
        addExpected(labelled, texts, span, place, marks, marked);
      }
      if (span.actor() != null) {
        addActor(labelled, texts, span.actor(), place, marks);
      }
    }
    if (labelled.complete()) {
      marks.forEach(mark -> addMark(labelled, texts, mark, spans));
    }
  }

  private static List<Mark> marks(TaggedDocument tagged) {
    List<Mark> marks = new ArrayList<>();
    FieldText text = new FieldText(Evidence.TEXT, tagged.document().text());
    for (ActorTag actor : tagged.actors()) {
      for (Evidence mention : actor.mentions()) {
        // What is not the slice that it says is told of by EvidenceCheck and marks nothing.
        if (mention.field().equals(Evidence.TEXT) && text.holds(mention)) {
          marks.add(new Mark(mention, actor));
        }
      }
    }
    return marks;
  }

  private boolean isExpected(SpanLabel span, String exact) {
    return span.actor() != null
        || (!span.kind().equals(SpanLabel.OTHER) && listedNames.contains(exact));
  }

  private void addExpected(
      LabelledDocument labelled,
      DocumentTexts texts,
      SpanLabel span,
      Evidence place,
      List<Mark> marks,
      List<SpanLabel> marked) {
    boolean found = marked.stream().anyMatch(span::isInside);
    boolean touched = found || marks.stream().anyMatch(mark -> mark.touches(span));
    all.addExpected(found, touched);
    counts(span.kind()).addExpected(found, touched);
    if (!found) {
      missed.add(
          place.exact(),
          () -> mistake(Mistake.Kind.MISSED_NAME, place.exact(), labelled, texts, place));
    }
  }

  private void addActor(
      LabelledDocument labelled,
      DocumentTexts texts,
      String expected,
      Evidence place,
      List<Mark> marks) {
    withActor++;
    Set<String> given = new TreeSet<>();
    marks.stream()
        .filter(mark -> mark.place.start() == place.start() && mark.place.end() == place.end())
        .forEach(mark -> given.add(mark.actor.id()));
    if (!given.isEmpty() && !given.contains(expected)) {
      wrong++;
      String what = "%s: %s, not %s".formatted(place.exact(), expected, String.join(" or ", given));
      wrongActors.add(what, () -> mistake(Mistake.Kind.WRONG_ACTOR, what, labelled, texts, place));
    }
  }

  private void addMark(
      LabelledDocument labelled, DocumentTexts texts, Mark mark, List<SpanLabel> spans) {
    boolean right = spans.stream().anyMatch(mark::touches);
    all.addMark(right);
    counts(mark.actor.type().wireName()).addMark(right);
    if (!right) {
      String what = "%s (%s)".formatted(mark.place.exact(), mark.actor.id());
      falseMarks.add(
          what, () -> mistake(Mistake.Kind.FALSE_NAME, what, labelled, texts, mark.place));
    }
  }

  private static Mistake mistake(
      Mistake.Kind kind,
      String what,
      LabelledDocument labelled,
      DocumentTexts texts,
      Evidence place) {
    return new Mistake(
        kind,
        what,
        null,
        null,
        labelled.document().id(),
        labelled.document().title(),
        new ContextLines(texts).of(List.of(place), 1));
  }

  private Counts counts(String type) {
    return types.computeIfAbsent(type, name -> new Counts());
  }

  /** How many documents have labels of names. */
  long documents() {
    return documents;
  }

  /** How often another actor than the labelled one was given. */
  Ratio wrongActors() {
    return new Ratio(wrong, withActor);
  }

  List<NameFigures> figures() {
    return types.entrySet().stream()
        .map(entry -> entry.getValue().figures(entry.getKey()))
        .toList();
  }

  NameFigures total() {
    return all.figures(ALL);
  }

  List<Mistake> worst(int most) {
    List<Mistake> mistakes = new ArrayList<>(wrongActors.worst(most));
    mistakes.addAll(falseMarks.worst(most));
    mistakes.addAll(missed.worst(most));
    return mistakes;
  }
}
