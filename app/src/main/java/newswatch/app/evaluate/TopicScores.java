package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import newswatch.app.explain.ContextLines;
import newswatch.events.Document;
import newswatch.events.DocumentTexts;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;

/** Counts which topics were given and which should have been. */
final class TopicScores {
  private static final int MOST_CONTEXTS = 2;

  /** The least false first, so that it goes when a worse one comes. */
  private static final Comparator<Mistake> BY_SCORE =
      Comparator.comparingDouble((Mistake mistake) -> mistake.score() == null ? 0 : mistake.score())
          .thenComparing(Mistake::document, Comparator.reverseOrder())
          .thenComparing(Mistake::what, Comparator.reverseOrder());

  private static final class Counts {
    private long about;
    private long found;
    private long notAbout;
    private long wrong;
  }

  private final int worst;
  private final SortedMap<String, Counts> topics = new TreeMap<>();
  private final PriorityQueue<Mistake> highest = new PriorityQueue<>(BY_SCORE);
  private final FrequentMistakes missed;
  private long documents;

  TopicScores(int worst) {
    this.worst = worst;
    missed = new FrequentMistakes(worst);
  }

  void add(LabelledDocument labelled, TaggedDocument tagged) {
    documents += labelled.judgesTopics() ? 1 : 0;
    for (String topic : labelled.about()) {
      Counts counts = counts(topic);
      counts.about++;
      if (tagged.topics().stream().anyMatch(tag -> tag.id().equals(topic))) {
        counts.found++;
      } else {
        missed.add(topic, () -> mistake(Mistake.Kind.MISSED_TOPIC, topic, labelled.document()));
      }
    }
    labelled.notAbout().forEach(topic -> counts(topic).notAbout++);
    for (TopicTag tag : tagged.topics()) {
      if (labelled.notAbout().contains(tag.id())) {
        counts(tag.id()).wrong++;
        addFalse(labelled.document(), tag);
      }
    }
  }

  private Counts counts(String topic) {
    return topics.computeIfAbsent(topic, id -> new Counts());
  }

  private static Mistake mistake(Mistake.Kind kind, String topic, Document document) {
    return new Mistake(kind, topic, null, null, document.id(), document.title(), List.of());
  }

  private void addFalse(Document document, TopicTag tag) {
    Mistake bare =
        new Mistake(
            Mistake.Kind.FALSE_TOPIC,
            tag.id(),
            tag.score(),
            null,
            document.id(),
            document.title(),
            List.of());
    Mistake least = highest.peek();
    if (highest.size() < worst || (least != null && BY_SCORE.compare(bare, least) > 0)) {
      List<String> contexts =
          new ContextLines(DocumentTexts.of(document)).of(tag.evidence(), MOST_CONTEXTS);
      highest.add(
          new Mistake(
              bare.kind(),
              bare.what(),
              bare.score(),
              null,
              bare.document(),
              bare.title(),
              contexts));
      if (highest.size() > worst) {
        highest.poll();
      }
    }
  }

  /** How many documents have labels of topics. */
  long documents() {
    return documents;
  }

  /** The figures by topic, for topics with that many documents on a side. */
  List<TopicFigures> figures(int least) {
    return topics.entrySet().stream()
        .map(entry -> figures(entry.getKey(), entry.getValue(), least))
        .toList();
  }

  /** The figures of all labels together. */
  TopicFigures pooled() {
    Counts sum = new Counts();
    for (Counts counts : topics.values()) {
      sum.about += counts.about;
      sum.found += counts.found;
      sum.notAbout += counts.notAbout;
      sum.wrong += counts.wrong;
    }
    return figures("all", sum, 1);
  }

  private static TopicFigures figures(String id, Counts counts, int least) {
    return TopicFigures.of(
        id, new Ratio(counts.found, counts.about), new Ratio(counts.wrong, counts.notAbout), least);
  }

  List<Mistake> worst() {
    List<Mistake> mistakes = new ArrayList<>(highest);
    mistakes.sort(BY_SCORE.reversed());
    mistakes.addAll(missed.worst(worst));
    return mistakes;
  }
}
