package newswatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.alerts.AlertsConfig;
import newswatch.alerts.AlertsService;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Decoded;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service really writes, read by the SDK of CloudEvents. */
class CloudEventsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant PUBLISHED = Instant.parse("2025-05-21T08:00:00Z");

  @TempDir Path folder;

  @Test
  void a_program_that_knows_cloud_events_alone_reads_alerts() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      KafkaConnection connection = kafka.connection();
      try (Admin admin = Admin.create(connection.adminSettings())) {
        ChannelCreation.createMissing(admin);
      }
      publish(connection);
      var config = new AlertsConfig(connection, folder.resolve("streams"), null, 1);
      try (var service = new AlertsService(config, InstantSource.system())) {
        service.start();

        CloudEvent event = awaitEvent(connection);

        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("newswatch.alert");
        assertThat(event.getSubject()).isEqualTo("copper");
        assertThat(event.getTime()).isEqualTo(PUBLISHED.atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtensionNames()).isEmpty();
        assertThat(Channels.ALERTS.value().decode(event.getData().toBytes()))
            .isInstanceOfSatisfying(
                Decoded.Value.class,
                good -> assertThat(((Alert) good.value()).id()).isEqualTo(event.getId()));
      }
    }
  }

  private static void publish(KafkaConnection connection) {
    Watch watch = new Watch("copper", "copper", "copper", null, 1);
    Document document = Document.builder("d1", "A mine", "Copper").published(PUBLISHED).build();
    byte[] tagged = Channels.TAGGED.value().encode(TaggedDocument.untagged(document));
    try (var producer = new KafkaProducer<String, byte[]>(connection.producerSettings())) {
      producer.send(
          new ProducerRecord<>(
              Channels.WATCHES.name(), watch.id(), Channels.WATCHES.value().encode(watch)));
      producer.send(
          new ProducerRecord<>(
              Channels.TAGGED.name(), null, PUBLISHED.toEpochMilli(), document.id(), tagged));
    }
  }

  private static CloudEvent awaitEvent(KafkaConnection connection) {
    Map<String, Object> settings = connection.groupSettings("another-program");
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, CloudEventDeserializer.class);
    List<CloudEvent> events = new ArrayList<>();
    try (var consumer = new KafkaConsumer<String, CloudEvent>(settings)) {
      consumer.subscribe(List.of(Channels.ALERTS.name()));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> events.add(r.value()));
                return !events.isEmpty();
              });
    }
    return events.get(0);
  }
}
