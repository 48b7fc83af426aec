package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.events.Story;
import org.jspecify.annotations.Nullable;

/** Compares which documents newswatch linked with which people say belong together. */
final class StoryScores {
  private record Labelled(String id, String title, String label) {}

  private final StoryGroups groups = new StoryGroups();
  private final List<Labelled> labelled = new ArrayList<>();
  private final List<StoryPair> pairs = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();
  private long inStories;

  void add(LabelledDocument document, @Nullable Story story) {
    String id = document.document().id();
    documents.add(id);
    groups.add(id, story);
    inStories += story == null ? 0 : 1;
    if (document.story() != null) {
      labelled.add(new Labelled(id, document.document().title(), document.story()));
    }
  }

  void add(StoryPair pair) {
    pairs.add(pair);
  }

  /** How many documents have labels of their story. */
  long documents() {
    return labelled.size();
  }

  /** How many documents were given a story at all. */
  long inStories() {
    return inStories;
  }

  /** How many labelled pairs have both of their documents in the input. */
  long pairs() {
    return pairs.stream().filter(this::isThere).count();
  }

  private boolean isThere(StoryPair pair) {
    return documents.contains(pair.a()) && documents.contains(pair.b());
  }

  private boolean linked(StoryPair pair) {
    return groups.groupOf(pair.a()).equals(groups.groupOf(pair.b()));
  }

  /** How many linked pairs nobody has labelled, when there are labelled pairs at all. */
  long unlabelledLinks() {
    Map<String, Long> members = new TreeMap<>();
    documents.forEach(document -> members.merge(groups.groupOf(document), 1L, Long::sum));
    long linked = members.values().stream().mapToLong(StoryScores::pairsOf).sum();
    long known = pairs.stream().filter(pair -> isThere(pair) && linked(pair)).count();
    return pairs.isEmpty() ? 0 : Math.max(0, linked - known);
  }

  /** The figures of documents with labels, every pair of them judged. */
  LinkFigures byLabel() {
    Map<String, Map<String, Long>> cells = new TreeMap<>();
    for (Labelled document : labelled) {
      cells
          .computeIfAbsent(groups.groupOf(document.id()), group -> new TreeMap<>())
          .merge(document.label(), 1L, Long::sum);
    }
    Map<String, Long> labels = new TreeMap<>();
    long right = 0;
    long linked = 0;
    for (Map<String, Long> cell : cells.values()) {
      long members = 0;
      for (var entry : cell.entrySet()) {
        labels.merge(entry.getKey(), entry.getValue(), Long::sum);
        right += pairsOf(entry.getValue());
        members += entry.getValue();
      }
      linked += pairsOf(members);
    }
    long wanted = labels.values().stream().mapToLong(StoryScores::pairsOf).sum();
    return LinkFigures.of(new Ratio(right, wanted), right, linked - right);
  }

  private static long pairsOf(long members) {
    return members * (members - 1) / 2;
  }

  /** The figures of labelled pairs; what is linked beyond them is not judged. */
  LinkFigures byPair() {
    long wanted = 0;
    long found = 0;
    long right = 0;
    long wrong = 0;
    for (StoryPair pair : pairs) {
      if (isThere(pair)) {
        boolean linked = linked(pair);
        wanted += pair.wanted() ? 1 : 0;
        found += pair.wanted() && linked ? 1 : 0;
        right += pair.same() && linked ? 1 : 0;
        wrong += pair.different() && linked ? 1 : 0;
      }
    }
    return LinkFigures.of(new Ratio(found, wanted), right, wrong);
  }

  List<Mistake> worst(int most) {
    FrequentMistakes wrong = new FrequentMistakes(1);
    FrequentMistakes missed = new FrequentMistakes(1);
    Map<String, Labelled> firstOfGroup = new LinkedHashMap<>();
    Map<String, Labelled> firstOfLabel = new LinkedHashMap<>();
    for (Labelled document : labelled) {
      String group = groups.groupOf(document.id());
      Labelled linked = firstOfGroup.computeIfAbsent(group, name -> document);
      if (!linked.label().equals(document.label())) {
        wrong.add(linked.label(), () -> mistake(Mistake.Kind.FALSE_LINK, linked.id(), document));
      }
      Labelled belonging = firstOfLabel.computeIfAbsent(document.label(), name -> document);
      if (!groups.groupOf(belonging.id()).equals(group)) {
        missed.add(
            document.label(), () -> mistake(Mistake.Kind.MISSED_LINK, belonging.id(), document));
      }
    }
    pairs.stream().filter(this::isThere).forEach(pair -> addPair(pair, wrong, missed));
    List<Mistake> mistakes = wrong.worst(most);
    mistakes.addAll(missed.worst(most));
    return mistakes;
  }

  private void addPair(StoryPair pair, FrequentMistakes wrong, FrequentMistakes missed) {
    boolean linked = linked(pair);
    Labelled other = new Labelled(pair.b(), "similarity " + pair.jaccard(), "");
    if (linked && pair.different()) {
      wrong.add(pair.a() + " " + pair.b(), () -> mistake(Mistake.Kind.FALSE_LINK, pair.a(), other));
    } else if (!linked && pair.wanted()) {
      missed.add(
          pair.a() + " " + pair.b(), () -> mistake(Mistake.Kind.MISSED_LINK, pair.a(), other));
    }
  }

  private static Mistake mistake(Mistake.Kind kind, String other, Labelled document) {
    return new Mistake(
        kind, "with " + other, null, null, document.id(), document.title(), List.of());
  }
}
