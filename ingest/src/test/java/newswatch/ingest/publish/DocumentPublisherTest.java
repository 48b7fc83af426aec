package newswatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.RejectionReason;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.ingest.document.ReadOutcome;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DocumentPublisherTest {
  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  private final MockProducer<String, byte[]> kafka = kafka(true);

  @Test
  void a_document_goes_out_under_its_id_at_its_own_time() {
    Document document = document("2025-05-21T08:00:00Z");
    publish(kafka, new ReadOutcome.Accepted(document));
    var record = kafka.history().get(0);
    assertThat(record.topic()).isEqualTo(Channels.DOCUMENTS.name());
    assertThat(record.key()).isEqualTo("d");
    assertThat(record.value()).isEqualTo(Json.bytes(document));
    assertThat(record.timestamp()).isEqualTo(document.published().toEpochMilli());
  }

  @Test
  void times_outside_1970_to_now_are_held_inside() {
    publish(
        kafka,
        new ReadOutcome.Accepted(document("1890-01-01T00:00:00Z")),
        new ReadOutcome.Accepted(document("+1000000000-12-31T23:59:59Z")),
        new ReadOutcome.Accepted(Document.builder("d", "t", "x").build()));
    assertThat(kafka.history())
        .extracting(record -> record.timestamp())
        .containsExactly(0L, NOW.toEpochMilli(), NOW.toEpochMilli());
  }

  @Test
  void a_rejection_goes_into_its_own_channel() {
    var counts =
        publish(
            kafka,
            ReadOutcome.rejected(RejectionReason.MALFORMED, "x", Origin.ofLine("f", 3), null),
            new ReadOutcome.Accepted(document("2025-05-21T08:00:00Z")));
    assertThat(kafka.history().get(0).topic()).isEqualTo(Channels.REJECTED.name());
    assertThat(kafka.history().get(0).key()).isEqualTo("f:3");
    assertThat(counts).isEqualTo(new PublishCounts(1, 1, 0));
  }

  @Test
  void what_kafka_does_not_take_is_counted_and_told() {
    MockProducer<String, byte[]> away = kafka(false);
    var publisher = new DocumentPublisher(new ChannelWriter(away), () -> NOW);
    publisher.publish(new ReadOutcome.Accepted(document("2025-05-21T08:00:00Z")));
    publisher.publish(new ReadOutcome.Accepted(document("2025-05-21T08:00:00Z")));
    away.completeNext();
    away.errorNext(new TimeoutException("the broker is away"));
    assertThatThrownBy(publisher::flush)
        .isInstanceOf(PublishFailedException.class)
        .hasMessageContaining("1 records")
        .hasMessageContaining("the broker is away");
    assertThat(publisher.counts()).isEqualTo(new PublishCounts(1, 0, 1));
    publisher.flush();
  }

  private static Document document(String published) {
    return Document.builder("d", "t", "x").published(Instant.parse(published)).build();
  }

  private static PublishCounts publish(
      MockProducer<String, byte[]> kafka, ReadOutcome... outcomes) {
    try (var publisher = new DocumentPublisher(new ChannelWriter(kafka), () -> NOW)) {
      for (ReadOutcome outcome : outcomes) {
        publisher.publish(outcome);
      }
      publisher.flush();
      return publisher.counts();
    }
  }

  private static MockProducer<String, byte[]> kafka(boolean acknowledges) {
    return new MockProducer<>(
        acknowledges, null, new StringSerializer(), new ByteArraySerializer());
  }
}
