package newswatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.app.channel.GroupProgress;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.enrich.story.Arrival;
import newswatch.enrich.story.HeapStoryStore;
import newswatch.enrich.story.Stories;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.enrich.story.StoryWindow;
import newswatch.events.Document;
import newswatch.events.Story;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies in any partition, dealt with by two instances, one of which is restarted in between. */
class StoriesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final int DOCUMENTS = 120;
  private static final int ARTICLES = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void documents_settle_in_the_same_stories_whatever_the_partitions(int partitions)
      throws Exception {
    List<Document> documents = documents();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConnection connection = kafka.connection();
      createChannels(connection, partitions);
      publishAndEnrich(connection, documents, new Random(partitions));

      Map<String, Story> settled = settled(connection);
      assertThat(originals(settled)).isEqualTo(originals(inOrder(documents)));
      assertThat(oneIdForEachOriginal(settled)).isTrue();
      List<TaggedDocument> tagged = all(connection, Channels.TAGGED);
      assertThat(tagged).hasSize(DOCUMENTS).allMatch(document -> document.story() != null);
    }
  }

  private void publishAndEnrich(KafkaConnection connection, List<Document> documents, Random random)
      throws Exception {
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    EnrichService steady = service(connection, "steady");
    EnrichService restarted = service(connection, "restarted");
    try (steady) {
      publish(connection, shuffled.subList(0, DOCUMENTS / 2));
      awaitEnriched(connection);
      restarted.close();
      restarted = service(connection, "restarted");
      publish(connection, shuffled.subList(DOCUMENTS / 2, DOCUMENTS));
      awaitEnriched(connection);
    } finally {
      restarted.close();
    }
  }

  private EnrichService service(KafkaConnection connection, String instance) throws Exception {
    var config = new EnrichConfig(connection, folder.resolve(instance), instance, 2);
    EnrichService service = new EnrichService(config, InstantSource.fixed(NOW));
    service.start();
    assertThat(service.awaitRunning(PATIENCE)).isTrue();
    return service;
  }

  private static void createChannels(KafkaConnection connection, int partitions) throws Exception {
    try (Admin admin = Admin.create(connection.adminSettings())) {
      for (Channel<String, ?> channel : List.of(Channels.DOCUMENTS, Channels.TAGGED)) {
        NewTopic topic = new NewTopic(channel.name(), Optional.of(partitions), Optional.empty());
        admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1")))).all().get();
      }
      ChannelCreation.createMissing(admin);
    }
  }

  private static void publish(KafkaConnection connection, List<Document> documents) {
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      for (Document document : documents) {
        byte[] value = Channels.DOCUMENTS.value().encode(document);
        producer.send(
            new ProducerRecord<>(
                Channels.DOCUMENTS.name(), null, time(document), document.id(), value));
      }
    }
  }

  private static void awaitEnriched(KafkaConnection connection) {
    try (GroupProgress groups = new GroupProgress(connection, System::nanoTime, PATIENCE)) {
      assertThat(groups.await(EnrichConfig.APPLICATION_ID, Channels.DOCUMENTS)).isTrue();
      assertThat(groups.await(EnrichConfig.APPLICATION_ID, EnrichConfig.FINGERPRINTED)).isTrue();
      assertThat(groups.settle(Channels.STORIES)).isTrue();
      assertThat(groups.settle(Channels.TAGGED)).isTrue();
    }
  }

  /** What the last record of each document says. */
  private static Map<String, Story> settled(KafkaConnection connection) {
    Map<String, Story> settled = new TreeMap<>();
    all(connection, Channels.STORIES)
        .forEach(member -> settled.put(member.document(), member.story()));
    return settled;
  }

  /** What comes of it without Kafka, when everything comes in order of publication. */
  private static Map<String, Story> inOrder(List<Document> documents) {
    Stories stories = new Stories(new HeapStoryStore(), StoryWindow.SERVICE);
    Map<String, Story> settled = new TreeMap<>();
    for (Document document : documents) {
      StoryFingerprint fingerprint = StoryFingerprint.of(document);
      Arrival arrival = Arrival.of(document, time(document), fingerprint);
      settled.put(document.id(), stories.place(arrival).story());
    }
    return settled;
  }

  private static Map<String, String> originals(Map<String, Story> settled) {
    Map<String, String> originals = new TreeMap<>();
    settled.forEach((id, story) -> originals.put(id, story.original()));
    return originals;
  }

  private static boolean oneIdForEachOriginal(Map<String, Story> settled) {
    long pairs = settled.values().stream().map(s -> s.id() + " " + s.original()).distinct().count();
    long ids = settled.values().stream().map(Story::id).distinct().count();
    return pairs == ids && pairs == originals(settled).values().stream().distinct().count();
  }

  private static <V> List<V> all(KafkaConnection connection, Channel<String, V> channel) {
    List<V> values = new ArrayList<>();
    ChannelReader.readToEnd(connection, channel, StartPosition.BEGINNING, values::add);
    return values;
  }

  /** In order of publication; articles drift from copy to copy, so that stories fall apart. */
  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder text = new StringBuilder();
      int drift = i / ARTICLES * 3;
      for (int word = drift; word < drift + 80; word++) {
        text.append("article").append(i % ARTICLES).append("word").append(word).append(' ');
      }
      documents.add(
          Document.builder("document-" + i, "Title " + i, text.toString())
              .source("Source " + i % 5)
              .published(NOW.minus(Duration.ofHours(DOCUMENTS - i)))
              .build());
    }
    return documents;
  }

  private static long time(Document document) {
    return document.published().toEpochMilli();
  }
}
