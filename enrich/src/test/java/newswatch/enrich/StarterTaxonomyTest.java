package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import newswatch.enrich.topic.TopicScorer;
import newswatch.events.TopicTag;
import newswatch.events.rules.Topic;
import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics that come along, on short news written for the purpose. */
class StarterTaxonomyTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final TagRuleFiles FILES =
      TagRuleFiles.read(SEEDS.resolve("taxonomy.yaml"), SEEDS.resolve("actors.yaml"));
  private static final TopicScorer SCORER = new TopicScorer(FILES.rules().taxonomy());

  @Test
  void is_without_faults_and_says_of_every_topic_what_belongs() {
    assertThat(FILES.faults()).isEmpty();
    assertThat(FILES.rules().taxonomy().topics())
        .extracting(Topic::description)
        .doesNotContainNull();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/newswatch/enrich/narrow-topics.csv", numLinesToSkip = 1)
  void finds_a_narrow_topic_and_its_wider_one_in_many_languages(
      String topic, String language, String title, String text) {
    assertThat(SCORER.score(MatchDocument.builder(title, text).build(), language))
        .extracting(TopicTag::id)
        .contains(topic)
        .containsAll(parents(topic));
  }

  @ParameterizedTest
  @CsvSource({
    "A lithium battery caught fire, The e-bike with its lithium battery burned; lithium is dangerous.",
    "Landslide victory, The party won by a landslide and floods of calls came in.",
    "Copper wire stolen, Thieves took copper cables from the copper roof.",
    "Crude palm oil, Palm oil production rose and palm oil exports of crude palm oil fell.",
    "Corridors of power, In the corridors of power there is talk of a humanitarian corridor.",
    "Award, The institute won international acclaim and the government paid for it."
  })
  void leaves_words_alone_that_mean_something_else(String title, String text) {
    assertThat(SCORER.score(MatchDocument.builder(title, text).build(), "en"))
        .extracting(TopicTag::id)
        .doesNotContain(
            "lithium", "natural-disasters", "copper", "oil-and-gas", "corridors", "recognition");
  }

  private static List<String> parents(String id) {
    return FILES.rules().taxonomy().topics().stream()
        .filter(topic -> topic.id().equals(id))
        .map(Topic::parent)
        .filter(Objects::nonNull)
        .toList();
  }
}
