package newswatch.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.Story;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.rules.ActorType;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Document DOCUMENT =
      Document.builder("d", "The title", "Some ab met Ann").language("fa").build();

  private final EvaluationFixture fixture = new EvaluationFixture();

  @Test
  void who_is_about_a_narrow_topic_is_about_the_wider_one_too() {
    fixture.add(labels(List.of("copper"), null), TaggedDocument.untagged(DOCUMENT));
    assertThat(fixture.report(1).topics().each())
        .extracting(TopicFigures::id, TopicFigures::about)
        .containsExactly(tuple("copper", 1L), tuple("mining", 1L));
  }

  @Test
  void topics_that_are_not_labelled_are_not_judged_unless_the_labels_are_complete() {
    TaggedDocument tagged = tagged(topic("trade", 3), List.of());
    fixture.add(labels(List.of("mining"), null), tagged);
    assertThat(fixture.report(1).topics().all().wrong()).isZero();
    EvaluationFixture complete = new EvaluationFixture();
    complete.add(Labels.complete(List.of("mining"), List.of()), tagged);
    assertThat(complete.report(1).topics().all().wrong()).isEqualTo(1);
  }

  @Test
  void the_highest_scoring_false_topics_are_kept_with_their_evidence() {
    for (int score = 1; score <= 5; score++) {
      Document document = Document.builder("d" + score, "The title", "Some text").build();
      fixture.add(labels(null, List.of("trade")), tagged(document, topic("trade", score)));
    }
    List<Mistake> worst = fixture.report(1).worst();
    assertThat(worst).extracting(Mistake::score).containsExactly(5.0, 4.0, 3.0);
    assertThat(worst.get(0).context()).anySatisfy(c -> assertThat(c).contains("«Some»"));
  }

  @Test
  void a_name_given_to_another_actor_is_told() {
    SpanLabel span = new SpanLabel(5, 7, "person", "ann");
    Labels labels = new Labels(null, null, List.of(span), null, null, null, null, false);
    fixture.add(labels, tagged(List.of(), mention("abe", 5, 7)));
    EvaluationReport report = fixture.report(1);
    assertThat(report.wrongActors()).isEqualTo(new WrongActors(1, 1, 0));
    assertThat(report.worst().get(0).what()).isEqualTo("ab: ann, not abe");
    assertThat(report.figures().get("actors.wrong")).isEqualTo(1);
  }

  @Test
  void an_actor_that_complete_labels_do_not_name_is_a_wrong_one() {
    fixture.add(
        Labels.complete(List.of(), List.of("ann")), tagged(List.of(), mention("abe", 5, 7)));
    EvaluationReport report = fixture.report(1);
    assertThat(report.wrongActors().count()).isEqualTo(1);
    assertThat(report.figures().get("actors.ids.recall")).isZero();
  }

  @Test
  void the_declared_language_is_hidden_when_languages_are_scored() {
    Evaluation evaluation =
        new Evaluation(
            EvaluationFixture.RULES,
            TaggedDocument::untagged,
            document -> {
              assertThat(document.language()).isNull();
              return TaggedDocument.untagged(document);
            },
            1);
    evaluation.add(
        new LabelledDocument(DOCUMENT, Set.of(), Set.of(), null, null, "fa", null, false));
    assertThat(evaluation.report(1).languages().unsure()).isEqualTo(1);
  }

  @Test
  void pairs_are_judged_when_both_documents_are_there() {
    Story story = new Story("s", "a", 0.9, null);
    for (String id : List.of("a", "b", "c")) {
      TaggedDocument bare = TaggedDocument.untagged(Document.builder(id, "t", "x").build());
      fixture.add(labels(null, null), id.equals("c") ? bare : bare.withStory(story));
    }
    fixture.add(new StoryPair("a", "b", 0.9, null));
    fixture.add(new StoryPair("a", "c", 0.9, 2.0));
    fixture.add(new StoryPair("b", "c", 0.9, 30.0));
    fixture.add(new StoryPair("b", "gone", 0.9, null));
    EvaluationReport.Stories stories = fixture.report(1).stories();
    assertThat(stories.pairs()).isEqualTo(3);
    assertThat(stories.byPair()).isEqualTo(new LinkFigures(2, 1, 1, 0, 1.0, 0.5, 2.0 / 3));
  }

  @Test
  void evidence_that_is_not_what_stands_there_is_told_and_marks_nothing() {
    SpanLabel span = new SpanLabel(5, 7, "person", null);
    Labels labels = new Labels(null, null, List.of(span), null, null, null, null, false);
    ActorTag wrong =
        new ActorTag("abe", "ab", ActorType.PERSON, List.of(new Evidence("text", 5, 7, "xy")));
    fixture.add(labels, tagged(List.of(), wrong));
    EvaluationReport report = fixture.report(1);
    assertThat(report.evidence().share()).isZero();
    assertThat(report.names().all().found()).isZero();
    assertThat(report.worst()).extracting(Mistake::kind).contains(Mistake.Kind.EVIDENCE);
  }

  @Test
  void tables_fit_into_a_hundred_columns() {
    SpanLabel span = new SpanLabel(5, 7, "person", "ann");
    fixture.add(
        new Labels(
            List.of("copper"),
            List.of("trade"),
            List.of(span),
            List.of("ann"),
            "ps",
            null,
            "s",
            true),
        tagged(topic("trade", 3), List.of(mention("abe", 5, 7))));
    fixture.add(new StoryPair("d", "e", 0.5, null));
    List<String> lines = EvaluationLines.of(fixture.report(1));
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).startsWith("copper "))
        .anySatisfy(line -> assertThat(line).startsWith("person "))
        .anySatisfy(line -> assertThat(line).startsWith("ps "))
        .anySatisfy(line -> assertThat(line).startsWith("by label "));
    assertThat(lines)
        .filteredOn(line -> !line.startsWith(" ") && !line.startsWith("not judged"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  private static Labels labels(List<String> topics, List<String> not) {
    return new Labels(topics, not, null, null, null, null, null, false);
  }

  private static List<TopicTag> topic(String id, double score) {
    return List.of(new TopicTag(id, id, score, List.of(Evidence.of(DOCUMENT, "text", 0, 4))));
  }

  private static ActorTag mention(String actor, int start, int end) {
    return new ActorTag(
        actor, actor, ActorType.PERSON, List.of(Evidence.of(DOCUMENT, "text", start, end)));
  }

  private static TaggedDocument tagged(List<TopicTag> topics, ActorTag actor) {
    return tagged(topics, List.of(actor));
  }

  private static TaggedDocument tagged(List<TopicTag> topics, List<ActorTag> actors) {
    return new TaggedDocument(DOCUMENT, "fa", topics, actors, List.of(), null, null);
  }

  private static TaggedDocument tagged(Document document, List<TopicTag> topics) {
    return new TaggedDocument(document, null, topics, List.of(), List.of(), null, null);
  }
}
