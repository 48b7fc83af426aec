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
import newswatch.events.TopicReason;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.matching.Match;
import newswatch.matching.Span;

/** How much speaks for one topic in one document, added up query by query. */
final class TopicScore {
  private static final double GRAIN = 1000;
  private static final int MOST_WORDS = 5;

  private final Topic topic;
  private final TextLayout layout;
  private final List<ScoredExpression> expressions = new ArrayList<>();
  private final List<TopicScore> children = new ArrayList<>();
  private final BitSet required = new BitSet();
  private boolean excluded;
  private double sum;

  private record ScoredExpression(
      int number, double weight, double hits, double adds, List<Span> spans) {}

  TopicScore(Topic topic, TextLayout layout) {
    this.topic = topic;
    this.layout = layout;
  }

  /** Adds a query that matched. */
  void add(Match<TopicQuery> match) {
    TopicQuery query = match.key();
    switch (query.role()) {
      case SCORES -> score(query.number(), match.evidence());
      case REQUIRED -> required.set(query.number());
      case EXCLUDED -> excluded = true;
    }
  }

  private void score(int number, List<Span> spans) {
    double weight = topic.expressions().get(number).weight();
    double hits = 0;
    for (Span span : spans) {
      hits += layout.hits(span, topic.hitsByPlace());
    }
    double adds = weight * saturation(hits);
    sum += adds;
    expressions.add(new ScoredExpression(number, weight, hits, adds, spans));
  }

  static double saturation(double hits) {
    return Math.min(2, 1 + Math.max(0, hits - 1) / 2);
  }

  /** Whether the document is about the topic by what the topic itself looks for. */
  boolean reached() {
    return rounded(sum) >= needed()
        && expressions.stream().anyMatch(expression -> !expression.spans().isEmpty())
        && !excluded
        && required.cardinality() == topic.required().size();
  }

  /** The score from which a text of this length is about the topic. */
  private double needed() {
    return rounded(topic.threshold() + topic.growth() * layout.doublings());
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
    return new TopicTag(
        topic.id(), topic.name(), rounded(score), needed(), narrower(), reasons(texts), shown);
  }

  private List<String> narrower() {
    return children.stream().map(child -> child.topic.id()).sorted().distinct().toList();
  }

  private List<TopicReason> reasons(DocumentTexts texts) {
    return expressions.stream()
        .sorted(
            Comparator.comparingDouble(ScoredExpression::adds)
                .reversed()
                .thenComparingInt(ScoredExpression::number))
        .map(expression -> reason(expression, texts))
        .toList();
  }

  private TopicReason reason(ScoredExpression expression, DocumentTexts texts) {
    List<String> words =
        strongestFirst(expression.spans()).stream()
            .map(span -> texts.field(span.field().wireName()).evidence(span.start(), span.end()))
            .map(Evidence::exact)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return new TopicReason(
        expression.number() + 1,
        expression.weight(),
        rounded(expression.hits()),
        rounded(expression.adds()),
        words);
  }

  private List<Span> strongestFirst(List<Span> spans) {
    return spans.stream()
        .sorted(
            Comparator.<Span>comparingDouble(span -> -layout.hits(span, topic.hitsByPlace()))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
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
    double hits = 0;
    double reached = 0;
    for (Span span : strongestFirst(expression.spans())) {
      hits += layout.hits(span, topic.hitsByPlace());
      double now = expression.weight() * saturation(hits);
      gains.merge(span, now - reached, Double::sum);
      reached = now;
    }
  }
}
