package newswatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.app.channel.GroupProgress;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.events.Appearance;
import newswatch.events.Changes;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.identity.EditComparison;
import newswatch.ingest.identity.FormerText;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.ReadOptions;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article in two feeds, then edited, through real files and a real cluster. */
class AppearancesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FIRST = "The mine in Logar reopens on Monday.";
  private static final String EDITED = FIRST + "\n\nNobody was hurt.";

  @TempDir Path folder;

  @Test
  void one_article_in_two_feeds_is_one_document_and_its_edit_the_next_version() throws Exception {
    Files.writeString(
        folder.resolve("wire.xml"),
        feed("Wire", "17", "https://www.wire.example/mine?utm_source=rss"));
    Files.writeString(
        folder.resolve("mirror.xml"), feed("Mirror", "urn:x:9", "http://wire.example/mine/amp/"));
    Files.writeString(folder.resolve("again.xml"), feed("Wire", "18", "https://wire.example/mine"));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConnection connection = kafka.connection();
      try (Admin admin = Admin.create(connection.adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      Document wire = read("wire.xml");
      try (EnrichService enrich = service(connection)) {
        publish(connection, wire, read("mirror.xml"), read("again.xml"));
        Document edited = edited(wire);
        publish(connection, edited, edited, wire);
        awaitEnriched(connection);
      }
      List<TaggedDocument> tagged = all(connection, Channels.TAGGED);
      assertThat(tagged)
          .extracting(document -> document.document().version())
          .containsExactly(1, 2);
      assertThat(tagged).extracting(document -> document.document().id()).containsOnly(wire.id());
      assertThat(added(tagged.get(1).document())).containsExactly("Nobody was hurt.");
      assertThat(all(connection, Channels.APPEARANCES))
          .singleElement()
          .satisfies(
              appearances -> {
                assertThat(appearances.document()).isEqualTo(wire.id());
                assertThat(appearances.sources())
                    .extracting(Appearance::source)
                    .containsExactly("Wire", "Mirror");
              });
    }
  }

  private Document read(String file) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT).read(folder.resolve(file), outcomes::add);
    assertThat(outcomes).singleElement().isInstanceOf(ReadOutcome.Accepted.class);
    return ((ReadOutcome.Accepted) outcomes.get(0)).document();
  }

  private static Document edited(Document document) {
    FormerText former = FormerText.of(document.title(), document.text());
    Changes changes = EditComparison.of(former, document.title(), EDITED).orElseThrow();
    return Document.builder(document.id(), document.title(), EDITED)
        .source(document.source())
        .url(document.url())
        .version(2)
        .changes(changes)
        .build();
  }

  private EnrichService service(KafkaConnection connection) throws Exception {
    var config = new EnrichConfig(connection, folder.resolve("state"), "one", 1);
    EnrichService service = new EnrichService(config, InstantSource.system());
    service.start();
    assertThat(service.awaitRunning(PATIENCE)).isTrue();
    return service;
  }

  private static void publish(KafkaConnection connection, Document... documents) {
    try (var publisher = DocumentPublisher.connect(connection, InstantSource.system())) {
      for (Document document : documents) {
        publisher.publish(new ReadOutcome.Accepted(document));
      }
      publisher.flush();
    }
  }

  private static void awaitEnriched(KafkaConnection connection) {
    try (GroupProgress groups = new GroupProgress(connection, System::nanoTime, PATIENCE)) {
      assertThat(groups.await(EnrichConfig.APPLICATION_ID, Channels.DOCUMENTS)).isTrue();
      assertThat(groups.await(EnrichConfig.APPLICATION_ID, EnrichConfig.FINGERPRINTED)).isTrue();
      assertThat(groups.settle(Channels.TAGGED)).isTrue();
      assertThat(groups.settle(Channels.APPEARANCES)).isTrue();
    }
  }

  private static List<String> added(Document document) {
    return document.changes().added().stream()
        .map(span -> document.text().substring(span.start(), span.end()))
        .toList();
  }

  private static <V> List<V> all(KafkaConnection connection, Channel<String, V> channel) {
    List<V> values = new ArrayList<>();
    ChannelReader.readToEnd(connection, channel, StartPosition.BEGINNING, values::add);
    return values;
  }

  private static String feed(String title, String guid, String link) {
    return """
        <rss version="2.0"><channel><title>%s</title><link>https://%s.example/</link>
        <item><guid isPermaLink="false">%s</guid><link>%s</link><title>Mine reopens</title>
        <description>%s</description></item></channel></rss>
        """
        .formatted(title, title.toLowerCase(Locale.ROOT), guid, link, FIRST);
  }
}
