package newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import newswatch.events.Evidence;
import newswatch.events.TopicReason;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicEmphasis;
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

  private static Topic narrow(
      String id, @Nullable String parent, double threshold, TopicExpression... expressions) {
    return new Topic(
        id, id, null, parent, null, threshold, 0, null, List.of(), List.of(), List.of(expressions));
  }

  private static Topic weighing(TopicEmphasis emphasis, double threshold, double growth) {
    return new Topic(
        "mining",
        "Mining",
        null,
        null,
        null,
        threshold,
        growth,
        emphasis,
        List.of(),
        List.of(),
        List.of(expression("mine", 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', mine, 3.5",
    "'', mine mine, 4",
    "mine, '', 4",
    "mine, mine, 4",
    "'', a mine where LATE, 3.5",
    "'', LATE mine, 2",
    "'', LATE mine mine, 3"
  })
  void hits_in_title_and_lead_count_what_the_topic_says(String title, String text, double score) {
    String late = text.replace("LATE", "word ".repeat(TextLayout.LEAD_WORDS));

    assertThat(score(title, late, null, weighing(new TopicEmphasis(3, 2.5), 1, 0)))
        .extracting(TopicTag::score)
        .containsExactly(score);
  }

  @Test
  void the_lead_ends_between_words_and_counts_code_points() {
    String lead = "😀 word ".repeat(TextLayout.LEAD_WORDS - 1);
    Topic mining = weighing(new TopicEmphasis(3, 2), 1, 0);

    assertThat(score("", lead + "mine and more", null, mining).get(0).score()).isEqualTo(3);
    assertThat(score("", lead + "one mine more", null, mining).get(0).score()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"250, true", "500, true", "501, false", "2000, false"})
  void the_threshold_grows_with_each_doubling_of_the_length(int words, boolean reached) {
    String text = "word ".repeat(words - 1) + "mine";

    assertThat(score("", text, null, weighing(TopicEmphasis.USUAL, 1.5, 0.5)))
        .hasSize(reached ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "copper ore, true",
    "copper, false",
    "copper tonnes, false",
    "copper ore tonnes, true",
    "copper ore wire, false",
    "copper ore coin, false"
  })
  void all_required_queries_have_to_match_and_no_excluded_one(String text, boolean tagged) {
    Topic copper =
        new Topic(
            "copper",
            "Copper",
            null,
            null,
            null,
            1,
            0,
            null,
            List.of("ore OR mine", "copper OR tin"),
            List.of("wire", "coin"),
            List.of(expression("copper", 1)));

    List<TopicTag> tags = score("", text, null, copper);

    assertThat(tags).hasSize(tagged ? 1 : 0);
    assertThat(tags)
        .flatExtracting(TopicTag::evidence)
        .extracting(Evidence::exact)
        .isSubsetOf("copper");
  }

  @Test
  void a_wider_topic_comes_along_with_the_evidence_of_the_narrower_one() {
    Topic mining = narrow("mining", null, 3, expression("mine", 1));
    Topic lithium = narrow("lithium", "mining", 1, expression("lithium", 1));
    Topic brine = narrow("brine", "lithium", 1, expression("brine", 1));

    List<TopicTag> tags = score("", "brine", null, mining, lithium, brine);

    assertThat(tags).extracting(TopicTag::id).containsExactly("mining", "brine", "lithium");
    assertThat(tags).extracting(TopicTag::score).containsExactly(3.0, 1.0, 1.0);
    assertThat(tags)
        .extracting(TopicTag::evidence)
        .containsOnly(List.of(new Evidence("text", 0, 5, "brine")));
  }

  @Test
  void a_wider_topic_shows_its_own_evidence_where_it_has_some() {
    Topic mining = narrow("mining", null, 3, expression("mine", 1));
    Topic lithium = narrow("lithium", "mining", 1, expression("lithium", 1));

    TopicTag tag = score("", "lithium mine", null, mining, lithium).get(0);
    assertThat(tag.id()).isEqualTo("mining");
    assertThat(tag.score()).isEqualTo(3);
    assertThat(tag.evidence()).containsExactly(new Evidence("text", 8, 12, "mine"));
    assertThat(score("", "lithium " + "mine ".repeat(3), null, mining, lithium).get(0).score())
        .isEqualTo(3);
    assertThat(score("", "mine", null, mining, lithium)).isEmpty();
  }

  @Test
  void evidence_that_is_cut_keeps_what_scored_most() {
    Topic mining = topic("mining", 1, expression("mine", 1), expression("copper", 3));
    String text = "mine ".repeat(TopicScorer.MOST_EVIDENCE) + "copper copper copper copper";

    assertThat(score("", text, null, mining).get(0).evidence())
        .hasSize(TopicScorer.MOST_EVIDENCE)
        .endsWith(
            new Evidence("text", 500, 506, "copper"),
            new Evidence("text", 507, 513, "copper"),
            new Evidence("text", 514, 520, "copper"));
  }

  @Test
  void a_tag_tells_what_each_expression_added_the_most_first() {
    Topic mining =
        topic(
            "mining",
            2,
            expression("copper", 1),
            expression("mine OR mining", 2),
            expression("zinc", 5));

    TopicTag tag = score("Mining", "Copper: a mine. Copper.", null, mining).get(0);

    assertThat(tag.needed()).isEqualTo(2);
    assertThat(tag.score()).isEqualTo(5.5);
    assertThat(tag.reasons())
        .containsExactly(
            new TopicReason(2, 2, 3, 4, List.of("Mining", "mine")),
            new TopicReason(1, 1, 2, 1.5, List.of("Copper")));
  }

  @Test
  void a_topic_that_is_there_through_narrower_ones_names_them() {
    Topic wide = narrow("mining", null, 1, expression("never", 1));
    Topic narrow = narrow("lithium", "mining", 1, expression("lithium", 1));

    List<TopicTag> tags = score("", "Lithium", null, wide, narrow);

    assertThat(tags)
        .extracting(TopicTag::id, TopicTag::narrower)
        .containsExactly(tuple("lithium", List.of()), tuple("mining", List.of("lithium")));
  }
}
