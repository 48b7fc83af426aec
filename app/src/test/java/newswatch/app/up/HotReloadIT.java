package newswatch.app.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules and inputs of every quality, written to the channels of a running system. */
class HotReloadIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;

  private UpFixture up;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void start() throws Exception {
    up = new UpFixture(data, null);
    producer = new KafkaProducer<>(up.connection().producerSettings());
  }

  @AfterEach
  void stop() {
    producer.close();
    up.close();
  }

  @Test
  void rules_are_in_force_without_a_restart_and_after_one() throws Exception {
    send(Channels.TOPICS, "beer", topic("beer", "brewery"));
    send(Channels.ACTORS, "acme", new Actor("acme", "Acme Corp", ActorType.COMPANY, List.of()));
    send(Channels.WATCHES, "w", watch("w", "topic:beer actor:acme", 1));
    awaitTags("The brewery of Acme Corp", "beer", "acme");
    await().atMost(PATIENCE).until(() -> !up.all(Channels.ALERTS).isEmpty());

    send(Channels.TOPICS, "beer", topic("beer", "malt"));
    awaitTags("Malt for Acme Corp", "beer", "acme");
    send(Channels.TOPICS, "beer", topic("beer", "(("));
    awaitTags("More malt for Acme Corp", "beer", "acme");

    restart();
    awaitTags("Still more malt for Acme Corp", "beer", "acme");
    remove(Channels.ACTORS, "acme");
    awaitTags("Malt for Acme Corp, the last", "beer");
  }

  @Test
  void what_cannot_be_used_is_rejected_with_its_origin_and_the_counts_balance() throws Exception {
    sendBytes(Channels.DOCUMENTS, "bad", "{\"id\":\"x\",".getBytes(StandardCharsets.UTF_8));
    sendBytes(Channels.DOCUMENTS, "worse", new byte[] {0, 1, (byte) 0xff});
    sendBytes(Channels.TAGGED, "odd", "[]".getBytes(StandardCharsets.UTF_8));
    send(Channels.WATCHES, "w", watch("w", "good", 1));
    send(Channels.DOCUMENTS, "d", Document.builder("d", "A good one", "All good.").build());
    await().atMost(PATIENCE).until(() -> up.all(Channels.REJECTED).size() == 3);
    await().atMost(PATIENCE).until(() -> up.all(Channels.ALERTS).size() == 1);

    List<Rejection> rejected = up.all(Channels.REJECTED);
    assertThat(rejected)
        .extracting(Rejection::reason)
        .containsExactlyInAnyOrder(
            RejectionReason.MALFORMED, RejectionReason.MALFORMED, RejectionReason.INVALID);
    assertThat(rejected)
        .filteredOn(r -> Channels.DOCUMENTS.name().equals(r.origin().channel()))
        .as("accepted = tagged + rejected: 3 = 1 + 2")
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.origin().offset()).isNotNull());
    assertThat(up.all(Channels.TAGGED)).hasSize(1);
    assertThat(up.running().healthy()).isTrue();
  }

  @Test
  void the_same_document_again_is_tagged_once_and_an_edit_anew() throws Exception {
    Document first = Document.builder("d", "Title", "Text one.").build();
    Document edit = Document.builder("d", "Title", "Text two.").version(2).build();
    for (Document document : List.of(first, first, edit, edit)) {
      send(Channels.DOCUMENTS, "d", document);
    }
    send(Channels.DOCUMENTS, "d", Document.builder("d", "Title", "Text three.").version(3).build());
    await().atMost(PATIENCE).until(() -> up.all(Channels.TAGGED).size() >= 3);
    assertThat(up.all(Channels.TAGGED))
        .extracting(t -> t.document().version())
        .containsExactly(1, 2, 3);
  }

  private void restart() throws Exception {
    producer.close();
    up.close();
    start();
  }

  /**
   * Rules travel beside documents, so a document may overtake a rule by milliseconds: sends new
   * ones until it does not.
   */
  private void awaitTags(String text, String topic, String... actors) {
    int[] number = {0};
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String id = text + number[0]++;
              send(Channels.DOCUMENTS, id, Document.builder(id, "Untitled", text).build());
              TaggedDocument tagged =
                  await()
                      .atMost(PATIENCE)
                      .until(() -> tagged(id), Optional::isPresent)
                      .orElseThrow();
              assertThat(tagged.topics()).extracting(t -> t.id()).containsExactly(topic);
              assertThat(tagged.actors()).extracting(a -> a.id()).containsExactly(actors);
            });
  }

  private Optional<TaggedDocument> tagged(String id) {
    return up.all(Channels.TAGGED).stream().filter(t -> t.document().id().equals(id)).findAny();
  }

  private <V> void send(Channel<String, V> channel, String key, V value) throws Exception {
    sendBytes(channel, key, channel.value().encode(value));
  }

  private void remove(Channel<String, ?> channel, String key) throws Exception {
    sendBytes(channel, key, null);
  }

  private void sendBytes(Channel<String, ?> channel, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(channel.name(), key, value)).get();
  }

  private static Topic topic(String id, String query) {
    return new Topic(id, id, null, 1, List.of(new TopicExpression(query, 1, null)));
  }

  private static Watch watch(String id, String query, int version) {
    return new Watch(id, id, query, List.of("console"), version);
  }
}
