package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import newswatch.enrich.rules.Checked;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final Topic MINING =
      new Topic(
          "mining",
          "Mining",
          null,
          3,
          List.of(
              new TopicExpression("\"mes aynak\"", 3, null),
              new TopicExpression("mine OR mines OR mining", 1.5, null)));
  private static final Actor WANG_YI =
      new Actor(
          "wang-yi",
          "Wang Yi",
          ActorType.PERSON,
          List.of(Alias.strong("王毅"), new Alias("Wang", AliasStrength.CONTEXTUAL)));

  private static Tagger tagger(List<Topic> topics, List<Actor> actors) {
    TagRules rules = TagRules.of(topics, actors).orThrow();
    return new Tagger(() -> rules);
  }

  @Test
  void a_document_gets_its_topics_and_actors_with_evidence() {
    Document document =
        Document.builder("d", "Wang Yi at Mes Aynak", "Wang praised mining.")
            .language("en")
            .build();

    TaggedDocument tagged = tagger(List.of(MINING), List.of(WANG_YI)).tag(document);

    assertThat(tagged.language()).isEqualTo("en");
    assertThat(tagged.topics())
        .extracting(TopicTag::id, TopicTag::score, TopicTag::evidence)
        .containsExactly(
            tuple(
                "mining",
                6.0,
                List.of(
                    new Evidence("title", 11, 20, "Mes Aynak"),
                    new Evidence("text", 13, 19, "mining"))));
    assertThat(tagged.actors())
        .containsExactly(
            new ActorTag(
                "wang-yi",
                "Wang Yi",
                ActorType.PERSON,
                List.of(
                    new Evidence("title", 0, 7, "Wang Yi"), new Evidence("text", 0, 4, "Wang"))));
    assertThat(tagged.taxonomy()).matches("[0-9a-f]{12}");
  }

  @Test
  void a_topic_may_ask_for_an_actor_by_any_of_its_names() {
    Topic visits =
        new Topic(
            "visits",
            "Visits",
            null,
            1,
            List.of(new TopicExpression("actor:王毅 AND visit*", 1, null)));
    Tagger tagger = tagger(List.of(visits), List.of(WANG_YI));

    assertThat(tagger.tag(Document.builder("d", "Wang Yi visits", "Kabul").build()).topics())
        .extracting(TopicTag::id)
        .containsExactly("visits");
    assertThat(tagger.tag(Document.builder("d", "Li visits", "Kabul").build()).topics()).isEmpty();
  }

  @Test
  void every_fault_of_topics_and_actors_is_reported_with_its_place() {
    Topic broken =
        new Topic(
            "broken",
            "Broken",
            null,
            1,
            List.of(
                new TopicExpression("fine", 1, null),
                new TopicExpression("(a OR b", 1, null),
                new TopicExpression("topic:mining", 1, null)));
    Actor nameless = new Actor("n", "Name", ActorType.STATE, List.of(Alias.strong("!!!")));

    Checked<TagRules> checked =
        TagRules.of(List.of(MINING, MINING, broken), List.of(nameless, WANG_YI, WANG_YI));

    assertThat(checked).isInstanceOf(Checked.Faulty.class);
    assertThat(((Checked.Faulty<TagRules>) checked).faults())
        .extracting(fault -> fault.describe())
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("topic \"mining\": the id is there twice"),
            fault -> assertThat(fault).startsWith("topic \"broken\": expression 2, character "),
            fault ->
                assertThat(fault).startsWith("topic \"broken\": expression 3, character 1: topic:"),
            fault -> assertThat(fault).startsWith("actor \"n\": the name \"!!!\" has no letter"),
            fault -> assertThat(fault).startsWith("actor \"wang-yi\": the id is there twice"));
  }
}
