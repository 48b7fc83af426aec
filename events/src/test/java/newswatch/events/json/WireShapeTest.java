package newswatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newswatch.events.ActorEvent;
import newswatch.events.ActorEventKind;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.Story;
import newswatch.events.StoryRelation;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.Via;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

/** The JSON that other programs rely on, to the letter. */
class WireShapeTest {
  private static final Document DOCUMENT =
      Document.builder("d1", "A title", "mining by Wang Yi")
          .source("Example Wire")
          .url("https://example.org/1")
          .authors(List.of("A. Author"))
          .language("en")
          .published(Instant.parse("2025-05-21T08:00:00Z"))
          .build();

  private static final String DOCUMENT_JSON =
      "{\"id\":\"d1\",\"source\":\"Example Wire\",\"url\":\"https://example.org/1\","
          + "\"title\":\"A title\",\"text\":\"mining by Wang Yi\",\"authors\":[\"A. Author\"],"
          + "\"language\":\"en\",\"published\":\"2025-05-21T08:00:00Z\",\"version\":1}";

  @Test
  void a_document_leaves_out_what_is_unknown() {
    assertThat(Json.line(DOCUMENT)).isEqualTo(DOCUMENT_JSON);
    assertThat(Json.line(Document.builder("d", "t", "x").build()))
        .isEqualTo("{\"id\":\"d\",\"title\":\"t\",\"text\":\"x\",\"version\":1}");
  }

  @Test
  void a_tagged_document_carries_topics_actors_story_and_taxonomy() {
    var tagged =
        new TaggedDocument(
            DOCUMENT,
            "en",
            List.of(new TopicTag("mining", "Mining", 7.5, List.of(evidence(0, 6, "mining")))),
            List.of(
                new ActorTag(
                    "wang-yi", "Wang Yi", ActorType.PERSON, List.of(evidence(10, 17, "Wang Yi")))),
            List.of(
                new ActorEvent(
                    ActorEventKind.MET,
                    "wang-yi",
                    "taliban",
                    "2025-05-21",
                    null,
                    List.of(new Evidence("text", 10, 17, "Wang Yi", Via.VARIANT)))),
            new Story("s", "d0", 0.97, StoryRelation.COPY),
            "v1");
    assertThat(Json.line(tagged))
        .isEqualTo(
            "{\"document\":"
                + DOCUMENT_JSON
                + ",\"language\":\"en\",\"topics\":[{\"id\":\"mining\",\"name\":\"Mining\","
                + "\"score\":7.5,\"evidence\":[{\"field\":\"text\",\"start\":0,\"end\":6,"
                + "\"exact\":\"mining\"}]}],\"actors\":[{\"id\":\"wang-yi\",\"name\":\"Wang Yi\","
                + "\"type\":\"person\",\"mentions\":[{\"field\":\"text\",\"start\":10,\"end\":17,"
                + "\"exact\":\"Wang Yi\"}]}],\"events\":[{\"kind\":\"met\","
                + "\"subject\":\"wang-yi\",\"object\":\"taliban\",\"date\":\"2025-05-21\","
                + "\"evidence\":[{\"field\":\"text\",\"start\":10,\"end\":17,"
                + "\"exact\":\"Wang Yi\",\"via\":\"variant\"}]}],"
                + "\"story\":{\"id\":\"s\",\"original\":\"d0\","
                + "\"similarity\":0.97,\"relation\":\"copy\"},\"taxonomy\":\"v1\"}");
    assertThat(roundTrip(tagged, TaggedDocument.class)).isEqualTo(tagged);
  }

  @Test
  void an_alert_carries_its_watch_document_evidence_and_origin() {
    var alert =
        new Alert(
            "a1",
            new WatchReference("w", "Watch", 3),
            DocumentReference.of(DOCUMENT),
            List.of(evidence(0, 6, "mining")),
            null,
            List.of("mining"),
            List.of("wang-yi"),
            null,
            "v1",
            Origin.ofRecord("newswatch.tagged", 0, 42));
    assertThat(Json.line(alert))
        .isEqualTo(
            "{\"id\":\"a1\",\"watch\":{\"id\":\"w\",\"name\":\"Watch\",\"version\":3},"
                + "\"document\":{\"id\":\"d1\",\"title\":\"A title\","
                + "\"url\":\"https://example.org/1\",\"source\":\"Example Wire\","
                + "\"published\":\"2025-05-21T08:00:00Z\"},\"evidence\":[{\"field\":\"text\","
                + "\"start\":0,\"end\":6,\"exact\":\"mining\"}],\"topics\":[\"mining\"],"
                + "\"actors\":[\"wang-yi\"],\"taxonomy\":\"v1\",\"origin\":"
                + "{\"channel\":\"newswatch.tagged\",\"partition\":0,\"offset\":42}}");
    assertThat(roundTrip(alert, Alert.class)).isEqualTo(alert);
  }

  @Test
  void a_rejection_travels_under_one_name_and_reads_back() {
    var rejection =
        new Rejection(RejectionReason.NO_TEXT, "empty", Origin.ofLine("a.ndjson", 7), "{}");
    assertThat(Json.line(rejection))
        .isEqualTo(
            "{\"rejected\":{\"reason\":\"no-text\",\"detail\":\"empty\",\"origin\":"
                + "{\"path\":\"a.ndjson\",\"line\":7},\"excerpt\":\"{}\"}}");
    assertThat(roundTrip(rejection, Rejection.class)).isEqualTo(rejection);
  }

  @Test
  void a_watch_says_notify_for_its_destinations() {
    var watch = new Watch("w", "Watch", "a OR b", List.of("console"), 2);
    assertThat(Json.line(watch))
        .isEqualTo(
            "{\"id\":\"w\",\"name\":\"Watch\",\"query\":\"a OR b\",\"notify\":[\"console\"],"
                + "\"version\":2}");
    assertThat(roundTrip(watch, Watch.class)).isEqualTo(watch);
  }

  @Test
  void unknown_fields_are_ignored_on_reading() {
    assertThat(
            value("{\"id\":\"d\",\"title\":\"t\",\"text\":\"x\",\"new\":[1]}", Document.class).id())
        .isEqualTo("d");
  }

  @Test
  void a_document_without_a_title_gets_its_first_line() {
    assertThat(value("{\"id\":\"d\",\"text\":\"\\n One line \\nmore\"}", Document.class).title())
        .isEqualTo("One line");
  }

  @Test
  void a_fault_names_what_is_missing_and_what_is_broken() {
    assertThat(fault("{\"title\":\"t\",\"text\":\"x\"}"))
        .isEqualTo("INVALID: document without \"id\"");
    assertThat(fault("{\"id\":\"d\"}")).isEqualTo("INVALID: document without \"text\"");
    assertThat(fault("{\"id\":\"d\","))
        .startsWith("MALFORMED: Unexpected end-of-input")
        .contains("line 1");
    assertThat(fault("{\"id\":\"d\",\"title\":\"t\",\"text\":\"x\",\"published\":\"soon\"}"))
        .startsWith("INVALID: at published: ");
    assertThat(fault("{\"x\":" + "[".repeat(100_000))).startsWith("TOO_LARGE: ");
    assertThat(fault("null")).isEqualTo("INVALID: null is no value");
    assertThat(fault("")).startsWith("INVALID: ");
  }

  @Test
  void a_lone_surrogate_becomes_a_replacement_character_and_keeps_its_place() {
    var document = value("{\"id\":\"d\",\"title\":\"t\",\"text\":\"a\\ud800b\"}", Document.class);
    assertThat(document.text()).isEqualTo("a\uFFFDb");
    assertThat(roundTrip(document, Document.class)).isEqualTo(document);
  }

  @Test
  void every_channel_reads_what_it_writes_and_says_why_not() {
    assertThat(Channels.ALL).allSatisfy(c -> assertThat(c.name()).startsWith("newswatch."));
    assertThat(Channels.DOCUMENTS.value().decode(null)).isInstanceOf(Decoded.Fault.class);
  }

  private static Evidence evidence(int start, int end, String exact) {
    return new Evidence("text", start, end, exact);
  }

  private static <V> V roundTrip(V value, Class<V> type) {
    return value(Json.line(value), type);
  }

  private static <V> V value(String json, Class<V> type) {
    var decoded = Json.decode(json.getBytes(StandardCharsets.UTF_8), type);
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    return ((Decoded.Value<V>) decoded).value();
  }

  private static String fault(String json) {
    var decoded = Json.decode(json.getBytes(StandardCharsets.UTF_8), Document.class);
    assertThat(decoded).isInstanceOf(Decoded.Fault.class);
    var fault = (Decoded.Fault<Document>) decoded;
    return fault.reason() + ": " + fault.detail();
  }
}
