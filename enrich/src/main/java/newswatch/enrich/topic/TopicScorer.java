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
 * <p>The score of a topic is the sum over its matching expressions of
 *
 * <pre>  weight × saturation(hits),  saturation(h) = min(2, 1 + (h − 1) / 2), at least 1</pre>
 *
 * so that one repeated word cannot carry a topic. A hit is a span of the expression's evidence. It
 * counts as {@code emphasis.title} hits in the title (2 unless the topic says otherwise), as {@code
 * emphasis.lead} in the lead (1), which is the first {@value TextLayout#LEAD_WORDS} words of the
 * text, and as 1 elsewhere. An expression that matches without any span ({@code source:}) counts as
 * one hit.
 *
 * <p>A document is about a topic when the score reaches
 *
 * <pre>  threshold + growth × log2(words / 250)</pre>
 *
 * with the second part for texts of over {@value TextLayout#SHORT_WORDS} words only, at least one
 * span can be shown, every required query matches and no excluded one does.
 *
 * <p>It is then about all wider topics as well, whatever these require or exclude. A wider topic
 * that does not get there by itself has its own score if that is above its threshold, else its
 * threshold as its score; it shows its own evidence, and only if it has none that of the narrower
 * topics.
 *
 * <p>Where evidence has to be cut, the spans stay that added most to the score, the first of
 * equals; they are shown in the order of the document.
 */
public final class TopicScorer {
  /** The most spans that a tag carries: it bounds the record. */
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
    TextLayout layout = TextLayout.of(document);
    Map<String, TopicScore> scores = new TreeMap<>();
    for (Match<TopicQuery> match : taxonomy.match(document)) {
      CompiledTopic topic = taxonomy.topic(match.key().topic());
      if (match.key().role() != QueryRole.SCORES || topic.reads(match.key().number(), language)) {
        score(scores, match.key().topic(), layout).add(match);
      }
    }
    tellAncestors(scores, layout);
    return tags(scores, document);
  }

  private TopicScore score(Map<String, TopicScore> scores, String id, TextLayout layout) {
    return scores.computeIfAbsent(id, key -> new TopicScore(taxonomy.topic(key).topic(), layout));
  }

  private void tellAncestors(Map<String, TopicScore> scores, TextLayout layout) {
    for (Map.Entry<String, TopicScore> entry : List.copyOf(scores.entrySet())) {
      if (entry.getValue().reached()) {
        for (String ancestor : taxonomy.ancestors(entry.getKey())) {
          score(scores, ancestor, layout).addChild(entry.getValue());
        }
      }
    }
  }

  private static List<TopicTag> tags(Map<String, TopicScore> scores, MatchDocument document) {
    if (scores.values().stream().noneMatch(TopicScore::isTagged)) {
      return List.of();
    }
    DocumentTexts texts =
        DocumentTexts.of(document.words(Field.TITLE).text(), document.words(Field.TEXT).text());
    List<TopicTag> tags = new ArrayList<>();
    for (TopicScore score : scores.values()) {
      if (score.isTagged()) {
        tags.add(score.tag(MOST_EVIDENCE, texts));
      }
    }
    tags.sort(ORDER);
    return tags;
  }
}
