package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Origin;
import newswatch.events.Story;
import newswatch.events.StoryRelation;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.WatchReference;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class WatchMatcherTest {
  private static final Document DOCUMENT =
      Document.builder("d1", "Mining returns", "Wang Yi spoke of Mes Aynak in Kabul.")
          .source("Example Wire")
          .url("https://example.org/1")
          .language("en")
          .published(Instant.parse("2025-05-21T08:00:00Z"))
          .build();

  private static final TaggedDocument TAGGED =
      new TaggedDocument(
          DOCUMENT,
          "en",
          List.of(
              new TopicTag(
                  "mining", "Mining", 3, List.of(Evidence.of(DOCUMENT, Evidence.TITLE, 0, 6)))),
          List.of(
              new ActorTag(
                  "wang-yi",
                  "Wang Yi",
                  ActorType.PERSON,
                  List.of(Evidence.of(DOCUMENT, Evidence.TEXT, 0, 7)))),
          List.of(),
          new Story("s1", "d1", 1, StoryRelation.ORIGINAL),
          "t7");

  @Test
  void an_alert_says_which_watch_met_which_document_and_why() {
    Origin origin = Origin.ofRecord("newswatch.tagged", 0, 42);

    List<Alert> alerts =
        matcher(new Watch("mes-aynak", "Mes Aynak copper mine", "\"mes aynak\"", null, 3))
            .match(TAGGED, origin);

    assertThat(alerts)
        .containsExactly(
            new Alert(
                alerts.get(0).id(),
                new WatchReference("mes-aynak", "Mes Aynak copper mine", 3),
                DocumentReference.of(DOCUMENT),
                List.of(new Evidence("text", 17, 26, "Mes Aynak")),
                new Evidence("text", 0, 36, DOCUMENT.text()),
                List.of("mining"),
                List.of("wang-yi"),
                "s1",
                "t7",
                origin));
  }

  @Test
  void alerts_come_by_watch_id() {
    assertThat(
            matcher(watch("b", "kabul"), watch("c", "absent"), watch("a", "mining"))
                .match(TAGGED, null))
        .extracting(alert -> alert.watch().id())
        .containsExactly("a", "b");
  }

  @Test
  void a_topic_is_met_by_id_and_name_with_its_own_evidence() {
    assertThat(evidenceOf("topic:mining")).containsExactly(new Evidence("title", 0, 6, "Mining"));
  }

  @Test
  void an_actor_is_met_by_id_name_and_every_alias() {
    Evidence mention = new Evidence("text", 0, 7, "Wang Yi");

    assertThat(evidenceOf("actor:wang-yi")).containsExactly(mention);
    assertThat(evidenceOf("actor:\"wang yi\"")).containsExactly(mention);
    assertThat(evidenceOf("actor:王毅")).containsExactly(mention);
    assertThat(matcher(watch("w", "actor:\"Li Qiang\"")).match(TAGGED, null)).isEmpty();
  }

  @Test
  void an_unknown_actor_is_met_by_what_the_tag_says() {
    WatchSet watches = new WatchSet();
    watches.changed("w", watch("w", "actor:\"Wang Yi\""));

    assertThat(new WatchMatcher(watches, new ActorNames()).match(TAGGED, null)).hasSize(1);
  }

  @Test
  void source_and_language_are_seen_and_leave_no_evidence() {
    assertThat(matcher(watch("w", "source:\"example wire\" lang:en")).match(TAGGED, null))
        .singleElement()
        .satisfies(alert -> assertThat(alert.evidence()).isEmpty())
        .satisfies(alert -> assertThat(alert.excerpt()).isNull());
  }

  @Test
  void the_recognised_language_counts_more_than_the_declared_one() {
    TaggedDocument persian =
        new TaggedDocument(DOCUMENT, "fa", List.of(), List.of(), List.of(), null, null);

    assertThat(matcher(watch("w", "lang:fa")).match(persian, null)).hasSize(1);
    assertThat(matcher(watch("w", "lang:fa")).match(TaggedDocument.untagged(DOCUMENT), null))
        .isEmpty();
    assertThat(matcher(watch("w", "lang:en")).match(TaggedDocument.untagged(DOCUMENT), null))
        .hasSize(1);
  }

  @Test
  void evidence_ends_after_two_hundred_pieces() {
    String text = IntStream.range(0, 500).mapToObj(i -> "ore").collect(Collectors.joining(" "));
    Document document = Document.builder("d2", "Ore", text).build();

    List<Evidence> evidence =
        matcher(watch("w", "ore")).match(TaggedDocument.untagged(document), null).get(0).evidence();

    assertThat(evidence).hasSize(200).isSorted();
    assertThat(evidence.get(199)).isEqualTo(Evidence.of(document, Evidence.TEXT, 198 * 4, 795));
  }

  @Test
  void the_excerpt_is_of_the_text_where_there_is_evidence_and_else_of_the_title() {
    assertThat(onlyAlert("mining OR kabul").excerpt())
        .isEqualTo(new Evidence("text", 0, 36, DOCUMENT.text()));
    assertThat(onlyAlert("mining").excerpt())
        .isEqualTo(new Evidence("title", 0, 14, "Mining returns"));
  }

  private static List<Evidence> evidenceOf(String query) {
    return onlyAlert(query).evidence();
  }

  private static Alert onlyAlert(String query) {
    List<Alert> alerts = matcher(watch("w", query)).match(TAGGED, null);
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static Watch watch(String id, String query) {
    return new Watch(id, id, query, null, 1);
  }

  private static WatchMatcher matcher(Watch... list) {
    WatchSet watches = new WatchSet();
    for (Watch watch : list) {
      watches.changed(watch.id(), watch);
    }
    Actor actor = new Actor("wang-yi", "Wang Yi", ActorType.PERSON, List.of(Alias.strong("王毅")));
    return new WatchMatcher(watches, ActorNames.of(List.of(actor)));
  }
}
