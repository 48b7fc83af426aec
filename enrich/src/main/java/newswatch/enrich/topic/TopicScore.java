package newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.matching.Match;
import newswatch.matching.Span;

/** How much speaks for one topic in one document, added up query by query. */
final class TopicScore {
  private static final double GRAIN = 1000;

  private final Topic topic;
  private final TextLayout layout;
  private final List<ScoredExpression> expressions = new ArrayList<>();
  private final List<TopicScore> children = new ArrayList<>();
  private final BitSet required = new BitSet();
  private boolean excluded;
  private double sum;

  private record ScoredExpression(double weight, List<Span> spans) {}

  TopicScore(Topic topic, TextLayout layout) {
    this.topic = topic;
    this.layout = layout;
  }

  /** Adds a query that matched. */
  void add(Match<TopicQuery> match) {
    TopicQuery query = match.key();
    switch (query.role()) {
      case SCORES -> score(topic.expressions().get(query.number()).weight(), match.evidence());
      case REQUIRED -> required.set(query.number());
      case EXCLUDED -> excluded = true;
    }
  }

  private void score(double weight, List<Span> spans) {
    double hits = 0;
    for (Span span : spans) {
      hits += layout.hits(span, topic.hitsByPlace());
    }
    sum += weight * saturation(hits);
    if (!spans.isEmpty()) {
      expressions.add(new ScoredExpression(weight, spans));
    }
  }

  static double saturation(double hits) {
    return Math.min(2, 1 + Math.max(0, hits - 1) / 2);
  }

  /** Whether the document is about the topic by what the topic itself looks for. */
  boolean reached() {
    return rounded(sum) >= rounded(topic.threshold() + topic.growth() * layout.doublings())
        && !expressions.isEmpty()
        && !excluded
        && required.cardinality() == topic.required().size();
  }

  /** Adds a narrower topic that the document is about, so that it is about this one, too. */
  void addChild(TopicScore child) {
    children.add(child);
  }

  /** Whether the document is about the topic, by itself or through a narrower one. */
  boolean isTagged() {
    return reached() || !children.isEmpty();
  }

  /** Rounded, so that three times 0.1 reaches 0.3. */
  private static double rounded(double score) {
    return Math.round(score * GRAIN) / GRAIN;
  }

  TopicTag tag(int mostEvidence, DocumentTexts texts) {
    List<Evidence> shown =
        evidence().entrySet().stream()
            .sorted(
                Map.Entry.<Span, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(mostEvidence)
            .map(Map.Entry::getKey)
            .sorted()
            .map(span -> texts.field(span.field().wireName()).evidence(span.start(), span.end()))
            .toList();
    double score = reached() ? sum : Math.max(sum, topic.threshold());
    return new TopicTag(topic.id(), topic.name(), rounded(score), shown);
  }

  /** What each span added to the score; what the children have where there is nothing else. */
  private SortedMap<Span, Double> evidence() {
    SortedMap<Span, Double> gains = new TreeMap<>();
    expressions.forEach(expression -> addGains(expression, gains));
    if (gains.isEmpty()) {
      for (TopicScore child : children) {
        child.evidence().forEach((span, gain) -> gains.merge(span, gain, Math::max));
      }
    }
    return gains;
  }

  /** The hits that weigh most come first, because behind them the expression saturates. */
  private void addGains(ScoredExpression expression, Map<Span, Double> gains) {
    List<Span> spans = new ArrayList<>(expression.spans());
    spans.sort(
        Comparator.<Span>comparingDouble(span -> -layout.hits(span, topic.hitsByPlace()))
            .thenComparing(Comparator.naturalOrder()));
    double hits = 0;
    double reached = 0;
    for (Span span : spans) {
      hits += layout.hits(span, topic.hitsByPlace());
      double now = expression.weight() * saturation(hits);
      gains.merge(span, now - reached, Double::sum);
      reached = now;
    }
  }
}
