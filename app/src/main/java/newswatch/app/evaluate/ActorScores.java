package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.app.explain.ContextLines;
import newswatch.events.ActorTag;
import newswatch.events.DocumentTexts;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Actor;

/** Compares which actors newswatch finds in a document with which people did, by id. */
final class ActorScores {
  private static final String ALL = "all";
  private static final int MOST_CONTEXTS = 2;

  private static final class Counts {
    private long expected;
    private long found;
    private long judged;
    private long right;

    void addExpected(boolean isFound) {
      expected++;
      found += isFound ? 1 : 0;
    }

    void addGiven(boolean isRight) {
      judged++;
      right += isRight ? 1 : 0;
    }

    ActorFigures figures(String type) {
      return ActorFigures.of(type, new Ratio(found, expected), new Ratio(right, judged));
    }
  }

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Counts> types = new TreeMap<>();
  private final Counts all = new Counts();
  private final FrequentMistakes missed = new FrequentMistakes(1);
  private final FrequentMistakes unexpected = new FrequentMistakes(1);
  private long documents;

  ActorScores(List<Actor> listed) {
    listed.forEach(actor -> actors.put(actor.id(), actor));
  }

  void add(LabelledDocument labelled, TaggedDocument tagged) {
    Set<String> expected = labelled.actors();
    if (expected == null) {
      return;
    }
    documents++;
    Set<String> given = new HashSet<>();
    tagged.actors().forEach(tag -> given.add(tag.id()));
    for (String id : expected) {
      boolean found = given.contains(id);
      all.addExpected(found);
      counts(type(id)).addExpected(found);
      if (!found) {
        missed.add(id, () -> mistake(Mistake.Kind.MISSED_ACTOR, id, labelled, List.of()));
      }
    }
    if (labelled.complete()) {
      tagged.actors().forEach(tag -> addGiven(labelled, tag, expected.contains(tag.id())));
    }
  }

  private void addGiven(LabelledDocument labelled, ActorTag tag, boolean right) {
    all.addGiven(right);
    counts(tag.type().wireName()).addGiven(right);
    if (!right) {
      unexpected.add(
          tag.id(),
          () ->
              mistake(
                  Mistake.Kind.FALSE_ACTOR,
                  tag.id(),
                  labelled,
                  new ContextLines(DocumentTexts.of(labelled.document()))
                      .of(tag.mentions(), MOST_CONTEXTS)));
    }
  }

  private static Mistake mistake(
      Mistake.Kind kind, String id, LabelledDocument labelled, List<String> contexts) {
    return new Mistake(
        kind, id, null, null, labelled.document().id(), labelled.document().title(), contexts);
  }

  private String type(String id) {
    Actor actor = actors.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor.type().wireName();
  }

  private Counts counts(String type) {
    return types.computeIfAbsent(type, name -> new Counts());
  }

  /** How many documents have labels of actors. */
  long documents() {
    return documents;
  }

  List<ActorFigures> figures() {
    return types.entrySet().stream()
        .map(entry -> entry.getValue().figures(entry.getKey()))
        .toList();
  }

  ActorFigures total() {
    return all.figures(ALL);
  }

  List<Mistake> worst(int most) {
    List<Mistake> mistakes = new ArrayList<>(unexpected.worst(most));
    mistakes.addAll(missed.worst(most));
    return mistakes;
  }
}
