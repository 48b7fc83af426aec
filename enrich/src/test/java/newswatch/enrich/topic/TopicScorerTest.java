package newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import newswatch.events.Evidence;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import newswatch.matching.MatchDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicScorerTest {

  private static Topic topic(String id, double threshold, TopicExpression... expressions) {
    return new Topic(id, id, null, threshold, List.of(expressions));
  }

  private static TopicExpression expression(String query, double weight) {
    return new TopicExpression(query, weight, null);
  }

  private static List<TopicTag> score(
      String title, String text, @Nullable String language, Topic... topics) {
    List<CompiledTopic> compiled =
        Arrays.stream(topics).map(topic -> CompiledTopic.check(topic).orThrow()).toList();
    return new TopicScorer(Taxonomy.of(compiled))
        .score(MatchDocument.builder(title, text).source("Example Wire").build(), language);
  }

  @ParameterizedTest
  @CsvSource({
    "'', mine, 2",
    "'', mine mine, 3",
    "'', mine mine mine, 4",
    "'', mine mine mine mine mine, 4",
    "mine, '', 3",
    "mine, mine, 4",
    "mine mine, '', 4"
  })
  void hits_saturate_and_count_double_in_the_title(String title, String text, double score) {
    assertThat(score(title, text, null, topic("mining", 1, expression("mine", 2))))
        .extracting(TopicTag::score)
        .containsExactly(score);
  }

  @Test
  void expressions_add_up_to_the_threshold() {
    Topic mining =
        topic("mining", 0.3, expression("a", 0.1), expression("b", 0.1), expression("c", 0.1));

    assertThat(score("", "a b c", null, mining)).hasSize(1);
    assertThat(score("", "a b", null, mining)).isEmpty();
  }

  @Test
  void topics_come_by_falling_score_then_by_id() {
    assertThat(
            score(
                "",
                "x",
                null,
                topic("b", 1, expression("x", 1)),
                topic("a", 1, expression("x", 1)),
                topic("c", 1, expression("x", 2))))
        .extracting(TopicTag::id)
        .containsExactly("c", "a", "b");
  }

  @Test
  void evidence_is_in_order_and_without_repeats() {
    Topic mining = topic("mining", 1, expression("copper", 1), expression("copper OR iron", 1));

    assertThat(score("iron", "copper, iron", null, mining).get(0).evidence())
        .containsExactly(
            new Evidence("title", 0, 4, "iron"),
            new Evidence("text", 0, 6, "copper"),
            new Evidence("text", 8, 12, "iron"));
  }

  @Test
  void evidence_counts_code_points_deep_in_a_text() {
    Topic mining = topic("mining", 1, expression("mine", 1));

    assertThat(score("", "😀 ".repeat(400) + "mine", null, mining).get(0).evidence())
        .containsExactly(new Evidence("text", 800, 804, "mine"));
  }

  @Test
  void evidence_is_bounded() {
    Topic mining = topic("mining", 1, expression("mine", 1));

    assertThat(score("", "mine ".repeat(1_000), null, mining).get(0).evidence())
        .hasSize(TopicScorer.MOST_EVIDENCE)
        .last()
        .isEqualTo(new Evidence("text", 495, 499, "mine"));
  }

  @ParameterizedTest
  @CsvSource({"fa, true", "fa-AF, true", "prs, true", ", true", "en, false", "ps, false"})
  void an_expression_of_a_language_looks_at_documents_in_it_or_in_none(
      @Nullable String language, boolean looks) {
    Topic mining = topic("mining", 1, new TopicExpression("معدن", 1, "fa"));

    assertThat(score("", "معدن", language, mining)).hasSize(looks ? 1 : 0);
  }

  @Test
  void a_topic_without_anything_to_show_is_not_tagged() {
    Topic wire = topic("wire", 1, expression("source:\"example wire\"", 1));
    Topic mining =
        topic("mining", 2, expression("source:\"example wire\"", 1), expression("mine", 1));

    assertThat(score("", "mine", null, wire, mining))
        .extracting(TopicTag::id)
        .containsExactly("mining");
  }
}
