package newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.DocumentTexts;
import newswatch.events.TopicTag;
import newswatch.matching.Field;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import org.jspecify.annotations.Nullable;

/**
 * Decides which topics a document is about.
 *
 * <p>A topic's score is the sum over its matching expressions of weight × saturation, where
 * saturation is 1 for one hit, 1.5 for two and 2 for three and more, so that one repeated word
 * cannot carry a topic. A hit is a span of the expression's evidence; one in the title counts as
 * two, and an expression that matches without any span ({@code source:}) counts as one. A document
 * is about a topic when the score reaches the topic's threshold and at least one span can be shown.
 */
public final class TopicScorer {
  /** The most spans that a tag carries, the first ones of the document: it bounds the record. */
  public static final int MOST_EVIDENCE = 100;

  private static final Comparator<TopicTag> ORDER =
      Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::id);

  private final Taxonomy taxonomy;

  public TopicScorer(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The topics by falling score, then id.
   *
   * @param language of the document; null when unknown, and then every expression counts
   */
  public List<TopicTag> score(MatchDocument document, @Nullable String language) {
    Map<String, TopicScore> scores = new TreeMap<>();
    for (Match<ExpressionKey> match : taxonomy.match(document)) {
      CompiledTopic topic = taxonomy.topic(match.key().topic());
      int expression = match.key().expression();
      if (topic.reads(expression, language)) {
        double weight = topic.topic().expressions().get(expression).weight();
        scores
            .computeIfAbsent(topic.topic().id(), id -> new TopicScore(topic.topic()))
            .add(weight, match.evidence());
      }
    }
    return tags(scores, document);
  }

  private static List<TopicTag> tags(Map<String, TopicScore> scores, MatchDocument document) {
    if (scores.values().stream().noneMatch(TopicScore::reached)) {
      return List.of();
    }
    DocumentTexts texts =
        DocumentTexts.of(document.words(Field.TITLE).text(), document.words(Field.TEXT).text());
    List<TopicTag> tags = new ArrayList<>();
    for (TopicScore score : scores.values()) {
      if (score.reached()) {
        tags.add(score.tag(MOST_EVIDENCE, texts));
      }
    }
    tags.sort(ORDER);
    return tags;
  }
}
