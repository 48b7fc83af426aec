package newswatch.enrich.topic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.matching.Field;
import newswatch.matching.Span;

/** How much speaks for one topic in one document, added up expression by expression. */
final class TopicScore {
  private static final double GRAIN = 1000;
  private static final int TITLE_HITS = 2;

  private final Topic topic;
  private final SortedSet<Span> evidence = new TreeSet<>();
  private double sum;

  TopicScore(Topic topic) {
    this.topic = topic;
  }

  /** Adds an expression that matched, with all of its spans. */
  void add(double weight, List<Span> spans) {
    int hits = 0;
    for (Span span : spans) {
      hits += span.field() == Field.TITLE ? TITLE_HITS : 1;
    }
    sum += weight * saturation(hits);
    evidence.addAll(spans);
  }

  static double saturation(int hits) {
    return hits <= 1 ? 1 : hits == 2 ? 1.5 : 2;
  }

  /** Whether the document is about the topic. */
  boolean reached() {
    return score() >= topic.threshold() && !evidence.isEmpty();
  }

  /** Rounded, so that three times 0.1 reaches 0.3. */
  private double score() {
    return Math.round(sum * GRAIN) / GRAIN;
  }

  TopicTag tag(int mostEvidence, DocumentTexts texts) {
    List<Evidence> shown =
        evidence.stream()
            .limit(mostEvidence)
            .map(span -> texts.field(span.field().wireName()).evidence(span.start(), span.end()))
            .toList();
    return new TopicTag(topic.id(), topic.name(), score(), shown);
  }
}
