package newswatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.OccasionKind;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import newswatch.events.rules.Silence;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;
import newswatch.events.stream.StreamsSettings;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTopologyTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant PUBLISHED = Instant.parse("2025-05-21T08:00:00Z");
  private static final Document DOCUMENT =
      Document.builder("d1", "A mine", "Copper in Logar.").published(PUBLISHED).build();

  private Instant now = NOW;
  private TopologyTestDriver driver;
  private AlertsTopology topology;
  private TestInputTopic<String, byte[]> watches;
  private TestInputTopic<String, byte[]> actors;
  private TestInputTopic<String, byte[]> tagged;
  private TestOutputTopic<String, Alert> alerts;
  private TestOutputTopic<String, Rejection> rejected;

  @BeforeEach
  void start(@TempDir Path directory) {
    StreamsSettings settings =
        new AlertsConfig(new KafkaConnection("localhost:1"), directory, null, 1).streamsSettings();
    topology = new AlertsTopology(settings, () -> now, () -> 1);
    driver = new TopologyTestDriver(topology.get(), settings.properties());
    watches = input(Channels.WATCHES.name());
    actors = input(Channels.ACTORS.name());
    tagged = input(Channels.TAGGED.name());
    alerts =
        driver.createOutputTopic(
            Channels.ALERTS.name(),
            Channels.ALERTS.key().deserializer(),
            Channels.ALERTS.value().deserializer());
    rejected =
        driver.createOutputTopic(
            Channels.REJECTED.name(),
            Channels.REJECTED.key().deserializer(),
            Channels.REJECTED.value().deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void the_topology_is_the_one_that_was_agreed_on() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("alerts-topology.txt")) {
      assertThat(topology.get().describe().toString().stripTrailing())
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
    }
  }

  @Test
  void an_alert_is_keyed_by_its_document_and_names_the_record_it_came_from() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("other key", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);

    List<TestRecord<String, Alert>> records = alerts.readRecordsToList();

    assertThat(records).extracting(TestRecord::key).containsExactly("d1", "d1");
    assertThat(records)
        .extracting(record -> record.value().origin())
        .containsExactly(
            Origin.ofRecord("newswatch.tagged", 0, 0), Origin.ofRecord("newswatch.tagged", 0, 1));
    assertThat(records)
        .as("the same decision has the same id")
        .extracting(record -> record.value().id())
        .hasSize(2)
        .containsOnly(records.get(0).value().id());
  }

  @Test
  void an_alert_has_the_time_of_its_document_and_never_one_in_the_future() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), NOW.plusSeconds(86_400));

    assertThat(alerts.readRecordsToList())
        .extracting(TestRecord::getRecordTime)
        .containsExactly(PUBLISHED, NOW);
  }

  @Test
  void an_alert_is_a_cloud_event_about_its_watch() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);

    TestRecord<String, Alert> record = alerts.readRecord();
    CloudEvent event = event(record);

    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getId()).isEqualTo(record.value().id());
    assertThat(event.getSource()).hasToString("/newswatch/alerts");
    assertThat(event.getType()).isEqualTo("newswatch.alert");
    assertThat(event.getSubject()).isEqualTo("copper");
    assertThat(event.getTime()).isEqualTo(PUBLISHED.atOffset(ZoneOffset.UTC));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getData().toBytes()).isEqualTo(Channels.ALERTS.value().encode(record.value()));
  }

  @Test
  void the_same_decision_has_the_same_headers() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);
    now = NOW.plusSeconds(86_400);
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);

    List<TestRecord<String, Alert>> records = alerts.readRecordsToList();

    assertThat(records).hasSize(2);
    assertThat(records.get(0).headers()).isEqualTo(records.get(1).headers());
  }

  @Test
  void an_alert_on_an_occasion_is_a_cloud_event_with_the_time_of_the_occasion() {
    put(waiting("copper", "copper", new Silence(Duration.ofHours(2))));
    now = PUBLISHED.plusSeconds(60);
    pipe("d1", PUBLISHED);
    now = PUBLISHED.plus(Duration.ofMinutes(155));
    driver.advanceWallClockTime(OccasionStep.TICK);

    TestRecord<String, Alert> record = alerts.readRecord();

    assertThat(event(record).getId()).isEqualTo(record.value().id());
    assertThat(event(record).getTime())
        .isEqualTo(PUBLISHED.plus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC));
  }

  @Test
  void what_comes_of_an_event_is_another_one_and_has_none_of_its_headers() {
    put(watch("copper", "copper", 1));
    Headers headers =
        new RecordHeaders()
            .add("ce_id", "other".getBytes(StandardCharsets.UTF_8))
            .add("ce_mood", "good".getBytes(StandardCharsets.UTF_8))
            .add("content-type", "text/plain".getBytes(StandardCharsets.UTF_8));
    tagged.pipeInput(
        new TestRecord<>("d1", bytes(TaggedDocument.untagged(DOCUMENT)), headers, PUBLISHED));
    tagged.pipeInput(new TestRecord<>("k", new byte[] {'{'}, headers, PUBLISHED));

    assertThat(alerts.readRecord().headers())
        .extracting(Header::key)
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            "content-type");
    assertThat(rejected.readRecord().headers()).isEmpty();
  }

  @Test
  void a_new_watch_is_in_force_for_the_next_document() {
    assertThat(watchesThatFire()).isEmpty();

    put(watch("copper", "copper", 1));

    assertThat(watchesThatFire()).containsExactly("copper 1");
  }

  @Test
  void a_changed_watch_is_in_force_for_the_next_document() {
    put(watch("copper", "gold", 1));
    assertThat(watchesThatFire()).isEmpty();

    put(watch("copper", "copper", 2));
    assertThat(watchesThatFire()).containsExactly("copper 2");

    put(watch("copper", "gold", 3));
    assertThat(watchesThatFire()).isEmpty();
  }

  @Test
  void a_removed_watch_does_not_fire_again() {
    put(watch("copper", "copper", 1));
    assertThat(watchesThatFire()).hasSize(1);

    watches.pipeInput("copper", null);

    assertThat(watchesThatFire()).isEmpty();
  }

  @Test
  void a_broken_change_leaves_the_watch_in_force_as_it_was() {
    put(watch("copper", "copper", 1));

    put(watch("copper", "(copper OR", 2));
    watches.pipeInput("copper", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    watches.pipeInput("copper", bytes(watch("another", "gold", 1)));

    assertThat(watchesThatFire()).containsExactly("copper 1");
  }

  @Test
  void a_new_alias_of_an_actor_is_in_force_for_the_next_document() {
    put(watch("wang", "actor:王毅", 1));
    assertThat(watchesThatFire()).isEmpty();

    Actor actor = new Actor("wang-yi", "Wang Yi", ActorType.PERSON, List.of(Alias.strong("王毅")));
    actors.pipeInput("wang-yi", Channels.ACTORS.value().encode(actor));
    assertThat(watchesThatFire()).containsExactly("wang 1");

    actors.pipeInput("wang-yi", null);
    assertThat(watchesThatFire()).isEmpty();
  }

  @Test
  void nothing_is_told_of_documents_while_no_watch_waits_for_an_occasion() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("d1", bytes(TaggedDocument.untagged(DOCUMENT)), PUBLISHED);

    assertThat(driver.producedTopicNames()).containsExactlyInAnyOrder(Channels.ALERTS.name());
  }

  @Test
  void a_burst_is_told_with_its_own_time_and_no_document_by_itself() {
    put(waiting("copper", "copper", new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES)));
    pipe("d0", PUBLISHED.minus(Duration.ofDays(5)));
    for (int i = 1; i <= 6; i++) {
      pipe("d" + i, PUBLISHED.plusSeconds(60 * i));
    }
    assertThat(alerts.isEmpty()).isTrue();

    pipe("d7", PUBLISHED.plus(Duration.ofHours(12)));

    List<TestRecord<String, Alert>> records = alerts.readRecordsToList();
    assertThat(records)
        .extracting(record -> record.value().occasion().kind())
        .containsExactly(OccasionKind.BURST, OccasionKind.BURST_OVER);
    assertThat(records.get(0).key()).isEqualTo("d5");
    assertThat(records.get(0).getRecordTime()).isEqualTo(PUBLISHED.plusSeconds(300));
    assertThat(records.get(0).value().origin().describe()).isEqualTo("newswatch.tagged-0@5");
    assertThat(records.get(0).value().evidence()).extracting(Evidence::exact).contains("Copper");
  }

  @Test
  void silence_is_noticed_when_nothing_comes_and_says_nothing_of_when_it_was_noticed() {
    put(waiting("copper", "copper", new Silence(Duration.ofHours(2))));
    now = PUBLISHED.plusSeconds(60);
    pipe("d1", PUBLISHED);
    now = PUBLISHED.plus(Duration.ofMinutes(149));
    driver.advanceWallClockTime(OccasionStep.TICK);
    assertThat(alerts.isEmpty()).isTrue();

    now = PUBLISHED.plus(Duration.ofMinutes(155));
    driver.advanceWallClockTime(OccasionStep.TICK);

    TestRecord<String, Alert> record = alerts.readRecord();
    assertThat(record.value().occasion().says())
        .isEqualTo("no document since 2025-05-21 08:00Z, for 2 hours");
    assertThat(record.getRecordTime()).isEqualTo(PUBLISHED.plus(Duration.ofHours(2)));
    now = NOW;
    driver.advanceWallClockTime(OccasionStep.TICK);
    assertThat(alerts.isEmpty()).isTrue();
  }

  @Test
  void an_archive_is_decided_to_its_end_when_nothing_comes_any_more() {
    put(waiting("copper", "copper", new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES)));
    pipe("d0", PUBLISHED.minus(Duration.ofDays(5)));
    for (int i = 6; i > 0; i--) {
      pipe("d" + i, PUBLISHED.plusSeconds(60 * i));
    }
    assertThat(alerts.isEmpty()).isTrue();

    now = NOW.plus(OccasionStep.QUIET);
    driver.advanceWallClockTime(OccasionStep.TICK);

    assertThat(alerts.readValue().document().id()).isEqualTo("d5");
  }

  @Test
  void an_archive_that_is_read_after_newer_news_is_put_in_order_too() {
    put(waiting("copper", "copper", new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES)));
    Document other = Document.builder("new", "News", "of gold").build();
    tagged.pipeInput("new", bytes(TaggedDocument.untagged(other)), NOW);
    now = NOW.plus(OccasionStep.QUIET);
    driver.advanceWallClockTime(OccasionStep.TICK);
    pipe("d0", PUBLISHED.minus(Duration.ofDays(5)));
    for (int i = 6; i > 0; i--) {
      pipe("d" + i, PUBLISHED.plusSeconds(60 * i));
    }

    now = NOW.plus(OccasionStep.QUIET).plus(OccasionStep.QUIET);
    driver.advanceWallClockTime(OccasionStep.TICK);

    assertThat(alerts.readValuesToList())
        .extracting(alert -> alert.occasion().kind())
        .contains(OccasionKind.BURST);
  }

  @Test
  void what_is_known_of_an_archive_begins_with_its_oldest_document_wherever_it_stands() {
    put(waiting("copper", "copper", new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES)));
    for (int i = 1; i <= 6; i++) {
      pipe("d" + i, PUBLISHED.plusSeconds(60 * i));
    }
    Document old = Document.builder("old", "News", "of gold").build();
    tagged.pipeInput(
        "old", bytes(TaggedDocument.untagged(old)), PUBLISHED.minus(Duration.ofDays(9)));

    now = NOW.plus(OccasionStep.QUIET);
    driver.advanceWallClockTime(OccasionStep.TICK);

    assertThat(alerts.readValue().document().id()).isEqualTo("d5");
  }

  @Test
  void what_cannot_be_read_is_rejected_with_its_place_and_stops_nothing() {
    put(watch("copper", "copper", 1));
    tagged.pipeInput("k", "no json".getBytes(StandardCharsets.UTF_8));
    tagged.pipeInput("k", "{\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8));
    tagged.pipeInput("k", null);

    assertThat(watchesThatFire()).containsExactly("copper 1");
    assertThat(rejected.readRecordsToList())
        .allSatisfy(record -> assertThat(record.key()).isEqualTo("k"))
        .extracting(TestRecord::value)
        .extracting(Rejection::reason, rejection -> rejection.origin().describe())
        .containsExactly(
            tuple(RejectionReason.MALFORMED, "newswatch.tagged-0@0"),
            tuple(RejectionReason.INVALID, "newswatch.tagged-0@1"),
            tuple(RejectionReason.INVALID, "newswatch.tagged-0@2"));
  }

  /** What the CloudEvents SDK makes of a record. */
  private static CloudEvent event(TestRecord<String, Alert> record) {
    byte[] value = Channels.ALERTS.value().encode(record.value());
    return KafkaMessageFactory.createReader(record.headers(), value).toEvent();
  }

  private List<String> watchesThatFire() {
    TaggedDocument document =
        new TaggedDocument(
            DOCUMENT,
            "en",
            List.of(),
            List.of(
                new ActorTag(
                    "wang-yi",
                    "Wang",
                    ActorType.PERSON,
                    List.of(Evidence.of(DOCUMENT, Evidence.TEXT, 0, 6)))),
            List.of(),
            null,
            null);
    tagged.pipeInput("d1", bytes(document), PUBLISHED);
    return alerts.readValuesToList().stream()
        .map(alert -> alert.watch().id() + " " + alert.watch().version())
        .toList();
  }

  private void put(Watch watch) {
    watches.pipeInput(watch.id(), bytes(watch));
  }

  private static Watch waiting(String id, String query, When when) {
    return Watch.builder(id, query).when(when).build();
  }

  private void pipe(String id, Instant time) {
    Document document = Document.builder(id, "A mine", "Copper in Logar.").published(time).build();
    tagged.pipeInput(id, bytes(TaggedDocument.untagged(document)), time);
  }

  private static Watch watch(String id, String query, int version) {
    return new Watch(id, id, query, null, version);
  }

  private static byte[] bytes(Watch watch) {
    return Channels.WATCHES.value().encode(watch);
  }

  private static byte[] bytes(TaggedDocument document) {
    return Channels.TAGGED.value().encode(document);
  }

  private TestInputTopic<String, byte[]> input(String channel) {
    return driver.createInputTopic(channel, new StringSerializer(), new ByteArraySerializer());
  }
}
