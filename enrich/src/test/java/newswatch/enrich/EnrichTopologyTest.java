package newswatch.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswatch.enrich.Rules.actor;
import static newswatch.enrich.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.Story;
import newswatch.events.StoryMember;
import newswatch.events.StoryRelation;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.channel.Channels;
import newswatch.events.cloudevent.CloudEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  @TempDir private Path folder;
  private EnrichDriver enrich;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(folder);
  }

  @AfterEach
  void stop() {
    enrich.close();
  }

  @Test
  void the_topology_is_the_one_that_was_agreed() throws IOException {
    String description = EnrichDriver.topology(EnrichDriver.settings(folder)).describe().toString();

    try (var golden = getClass().getResourceAsStream("/enrich-topology.txt")) {
      assertThat(description.strip()).isEqualTo(new String(golden.readAllBytes(), UTF_8).strip());
    }
  }

  @Test
  void a_document_comes_out_tagged_under_its_id_at_its_time() {
    enrich.put(topic("mining", "mine"));
    var published = EnrichDriver.NOW.minus(Duration.ofDays(3));
    Document document = document("d", "A mine");

    enrich.send("foreign key", Channels.DOCUMENTS.value().encode(document), published);

    assertThat(enrich.tagged())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo("d");
              assertThat(record.timestamp()).isEqualTo(published.toEpochMilli());
              assertThat(record.value().document()).isEqualTo(document);
              assertThat(ids(record.value())).containsExactly("mining");
            });
  }

  @Test
  void a_tagged_document_is_a_cloud_event_of_its_time() {
    var published = EnrichDriver.NOW.minus(Duration.ofDays(3));
    enrich.send("d", Channels.DOCUMENTS.value().encode(document("d", "A mine")), published);

    assertThat(enrich.tagged())
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.headers())
                    .isEqualTo(CloudEvent.of(record.value(), published).headers()));
  }

  @Test
  void a_date_in_the_future_is_held_at_now() {
    enrich.send(
        "d",
        Channels.DOCUMENTS.value().encode(document("d", "x")),
        EnrichDriver.NOW.plus(Duration.ofDays(1)));

    assertThat(enrich.tagged())
        .extracting(record -> record.timestamp())
        .containsExactly(EnrichDriver.NOW.toEpochMilli());
  }

  @Test
  void a_record_without_a_key_is_tagged_like_any_other() {
    enrich.send(null, Channels.DOCUMENTS.value().encode(document("d", "x")), EnrichDriver.NOW);

    assertThat(enrich.tagged()).extracting(record -> record.key()).containsExactly("d");
  }

  @Test
  void what_is_no_document_is_rejected_with_its_coordinates() {
    enrich.send(document("d", "x"));
    enrich.send("broken", "{\"id\":".getBytes(UTF_8), EnrichDriver.NOW);
    enrich.send("empty", null, EnrichDriver.NOW);

    List<Rejection> rejections = enrich.rejected().stream().map(record -> record.value()).toList();

    assertThat(rejections)
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.MALFORMED, RejectionReason.INVALID);
    assertThat(rejections)
        .extracting(Rejection::origin)
        .containsExactly(
            Origin.ofRecord("newswatch.documents", 0, 1),
            Origin.ofRecord("newswatch.documents", 0, 2));
    assertThat(rejections.get(0).excerpt()).isEqualTo("{\"id\":");
  }

  @Test
  void a_document_that_was_tagged_before_is_counted_and_dropped() {
    enrich.send(document("d", "x"));
    enrich.send(document("d", "x"));

    assertThat(enrich.tagged()).hasSize(1);
    assertThat(enrich.rejected()).isEmpty();
    assertThat(enrich.duplicates()).isEqualTo(1);
  }

  @Test
  void an_edited_document_is_tagged_again() {
    enrich.send(document("d", "x"));
    enrich.send(document("d", "y"));
    enrich.send(Document.builder("d", "title", "y").version(2).build());

    assertThat(enrich.tagged()).hasSize(3);
    assertThat(enrich.duplicates()).isZero();
  }

  @Test
  void copies_share_a_story_and_what_changes_later_is_told() {
    String text = "The ministry said on Monday that the mine in Logar would open again next spring";
    Instant day = EnrichDriver.NOW.minus(Duration.ofDays(1));
    enrich.send("b", bytes(Document.builder("b", "B", text).published(day).build()), day);
    Instant before = day.minus(Duration.ofHours(1));
    enrich.send("a", bytes(Document.builder("a", "A", text).published(before).build()), before);

    List<Story> tagged = enrich.tagged().stream().map(record -> record.value().story()).toList();
    String id = tagged.get(0).id();
    Story original = new Story(id, "a", 1, StoryRelation.ORIGINAL);
    Story copy = new Story(id, "a", 1, StoryRelation.COPY);
    assertThat(tagged).containsExactly(new Story(id, "b", 1, StoryRelation.ORIGINAL), original);
    assertThat(enrich.stories())
        .extracting(record -> record.value())
        .containsExactly(
            new StoryMember("b", tagged.get(0)),
            new StoryMember("a", original),
            new StoryMember("b", copy));
  }

  @Test
  void a_changed_topic_is_in_force_for_the_next_document() {
    enrich.put(topic("mining", "mine"));
    enrich.send(document("d1", "copper"));
    enrich.put(topic("mining", "copper"));
    enrich.send(document("d2", "copper"));
    enrich.removeTopic("mining");
    enrich.send(document("d3", "copper"));

    var tagged = enrich.tagged();
    assertThat(tagged)
        .extracting(record -> ids(record.value()))
        .containsExactly(List.of(), List.of("mining"), List.of());
    assertThat(tagged).extracting(record -> record.value().taxonomy()).doesNotHaveDuplicates();
  }

  @Test
  void a_changed_actor_is_in_force_for_the_next_document() {
    enrich.send(document("d1", "Wang Yi spoke"));
    enrich.put(actor("wang-yi", "Wang Yi"));
    enrich.send(document("d2", "Wang Yi spoke"));
    enrich.removeActor("wang-yi");
    enrich.send(document("d3", "Wang Yi spoke"));

    assertThat(enrich.tagged())
        .extracting(record -> record.value().actors().stream().map(ActorTag::id).toList())
        .containsExactly(List.of(), List.of("wang-yi"), List.of());
  }

  @Test
  void a_broken_topic_leaves_the_one_in_force() {
    enrich.put(topic("mining", "mine"));
    enrich.put(topic("mining", "(mine"));
    enrich.send(document("d", "mine"));

    assertThat(enrich.tagged())
        .extracting(record -> ids(record.value()))
        .containsExactly(List.of("mining"));
  }

  private static Document document(String id, String text) {
    return Document.builder(id, "title", text).build();
  }

  private static byte[] bytes(Document document) {
    return Channels.DOCUMENTS.value().encode(document);
  }

  private static List<String> ids(TaggedDocument document) {
    return document.topics().stream().map(TopicTag::id).toList();
  }
}
