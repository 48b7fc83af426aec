package newswatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.AlertsConfig;
import newswatch.alerts.AlertsService;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.Met;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.Occasions;
import newswatch.alerts.occasion.Occurrence;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Occasion;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import newswatch.events.rules.Silence;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bursts and silences over any number of partitions, by two instances of which one is restarted.
 */
class OccasionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant BEGIN = Instant.parse("2025-05-01T00:00:00Z");
  private static final List<Watch> WATCHES =
      List.of(
          Watch.builder("burst", "copper")
              .when(new Burst(Duration.ofHours(1), 5, 3, Counted.DOCUMENTS))
              .build(),
          Watch.builder("quiet", "gold").when(new Silence(Duration.ofHours(7))).build());

  @TempDir Path folder;

  /** What an alert on an occasion says, without the record that its document has. */
  private record Told(String id, String document, Occasion occasion) {
    static Told of(Alert alert) {
      return new Told(alert.id(), alert.document().id(), alert.occasion());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12})
  void the_same_occasions_are_told_whatever_the_partitions(int partitions) throws Exception {
    List<Document> documents = documents();
    List<Told> expected = inOrder(documents);
    assertThat(expected).hasSizeGreaterThan(4);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConnection connection = kafka.connection();
      createChannels(connection, partitions);
      publishWatches(connection);
      AlertsService steady = service(connection, "steady");
      AlertsService restarted = service(connection, "restarted");
      try (steady) {
        publish(connection, documents.subList(0, documents.size() / 2));
        restarted.close();
        // A stream that is slow to stop still holds its folder for a moment.
        restarted =
            Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StreamsException.class)
                .until(() -> service(connection, "restarted"), service -> true);
        publish(connection, documents.subList(documents.size() / 2, documents.size()));
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> assertThat(told(connection)).containsExactlyInAnyOrderElementsOf(expected));
      } finally {
        restarted.close();
      }
    }
  }

  private AlertsService service(KafkaConnection connection, String instance) throws Exception {
    var config = new AlertsConfig(connection, folder.resolve(instance), instance, 2);
    AlertsService service = new AlertsService(config, InstantSource.system());
    service.start();
    assertThat(service.awaitRunning(PATIENCE)).isTrue();
    return service;
  }

  private static List<Told> told(KafkaConnection connection) {
    List<Told> told = new ArrayList<>();
    ChannelReader.readToEnd(
        connection, Channels.ALERTS, StartPosition.BEGINNING, alert -> told.add(Told.of(alert)));
    return told;
  }

  /** What comes of it without Kafka, when everything comes in order of publication. */
  private static List<Told> inOrder(List<Document> documents) {
    WatchSet watches = new WatchSet();
    WATCHES.forEach(watch -> watches.changed(watch.id(), watch));
    WatchMatcher matcher = new WatchMatcher(watches, ActorNames.of(List.of()));
    Occasions occasions = Occasions.ofArchive(watches::occasions);
    for (Document document : documents) {
      Met met = matcher.meet(TaggedDocument.untagged(document), time(document), null);
      occasions.take(new Occurrence(0, time(document), met.meetings()));
    }
    return occasions.finish().stream().map(Told::of).toList();
  }

  private static void createChannels(KafkaConnection connection, int partitions) throws Exception {
    try (Admin admin = Admin.create(connection.adminSettings())) {
      for (Channel<String, ?> channel : List.of(Channels.TAGGED, Channels.ALERTS)) {
        NewTopic topic = new NewTopic(channel.name(), Optional.of(partitions), Optional.empty());
        admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1")))).all().get();
      }
      ChannelCreation.createMissing(admin);
    }
  }

  private static void publishWatches(KafkaConnection connection) {
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      for (Watch watch : WATCHES) {
        byte[] value = Channels.WATCHES.value().encode(watch);
        producer.send(new ProducerRecord<>(Channels.WATCHES.name(), watch.id(), value));
      }
    }
  }

  private static void publish(KafkaConnection connection, List<Document> documents) {
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      for (Document document : documents) {
        byte[] value = Channels.TAGGED.value().encode(TaggedDocument.untagged(document));
        producer.send(
            new ProducerRecord<>(
                Channels.TAGGED.name(), null, time(document), document.id(), value));
      }
    }
  }

  /** Six days of news, each day with a burst at another hour and a night. */
  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      for (int minute = 0; minute < 16 * 60; minute++) {
        boolean burst = minute / 60 == 6 + day;
        if (minute % (burst ? 3 : 40) == 0) {
          Instant time = BEGIN.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute));
          String id = "document-" + day + "-" + minute;
          documents.add(Document.builder(id, "T", "copper and gold").published(time).build());
        }
      }
    }
    return documents;
  }

  private static long time(Document document) {
    return document.published().toEpochMilli();
  }
}
