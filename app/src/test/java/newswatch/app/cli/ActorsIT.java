package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.app.up.UpFixture;
import newswatch.events.Document;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a name that nobody listed to an actor, in a running system. */
class ActorsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;

  private static UpFixture up;

  @BeforeAll
  static void start() throws Exception {
    up = new UpFixture(folder.resolve("data"), null);
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  @Test
  void an_unlisted_name_is_proposed_accepted_and_tagged_from_then_on() throws Exception {
    send("a1", "Villagers told Rahim Stanekzai of the copper in their hills.");
    send("a2", "A call between ministers and Rahim Stanekzai was long.");
    send("a3", "Critics of Rahim Stanekzai met in town.");
    awaitCandidate("Rahim Stanekzai");
    assertThat(run("actors", "candidates").out())
        .contains("Rahim Stanekzai  3 documents, 3 mentions, 1 source\n")
        .contains("«Rahim Stanekzai»");
    assertThat(run("actors", "candidates", "--json").out())
        .contains("\"name\":\"Rahim Stanekzai\",\"key\":\"rahim stanekzai\",\"documents\":3");

    Session typeless = run("actors", "accept", "Rahim Stanekzai");
    assertThat(typeless.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(typeless.err()).contains("give its type, one of person organisation");
    Session accepted =
        run(
            "actors",
            "accept",
            "rahim STANEKZAI",
            "--type",
            "person",
            "--alias",
            "Stanekzai:contextual");
    assertThat(accepted.status()).isZero();
    assertThat(accepted.out())
        .isEqualTo(
            "{\"id\":\"rahim-stanekzai\",\"name\":\"Rahim Stanekzai\",\"type\":\"person\","
                + "\"aliases\":[{\"name\":\"Stanekzai\",\"strength\":\"contextual\"}]}\n");
    assertThat(run("actors", "candidates").out()).doesNotContain("Stanekzai");
    awaitTag("Neighbours of Rahim Stanekzai met.", "rahim-stanekzai");

    Session again = run("actors", "accept", "Rahim Stanekzai", "--type", "person");
    assertThat(again.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(again.err()).contains("has the name \"Rahim Stanekzai\" already");
    assertThat(run("actors", "list").lines()).hasSize(1);
    assertThat(run("actors", "show", "rahim-stanekzai").out()).isEqualTo(accepted.out());
    assertThat(run("actors", "remove", "rahim-stanekzai").status()).isZero();
    assertThat(run("actors", "show", "rahim-stanekzai").status())
        .isEqualTo(ExitStatus.SOMETHING_FAILED);
  }

  @Test
  void a_dismissed_name_is_not_proposed_again() throws Exception {
    send("b1", "Villagers told Jawad Popal of the copper in their hills.");
    send("b2", "A call between ministers and Jawad Popal was long.");
    send("b3", "Critics of Jawad Popal met in town.");
    awaitCandidate("Jawad Popal");

    assertThat(run("actors", "dismiss", "Jawad Popal").status()).isZero();
    assertThat(run("actors", "dismiss", "Jawad Popal").status())
        .isEqualTo(ExitStatus.SOMETHING_FAILED);
    send("b4", "Friends of Jawad Popal met as well.");
    send("b5", "Villagers told Hamida Noori of the copper in their hills.");
    send("b6", "A call between ministers and Hamida Noori was long.");
    send("b7", "Critics of Hamida Noori met in town.");
    awaitCandidate("Hamida Noori");
    assertThat(run("actors", "candidates").out()).doesNotContain("Popal");
  }

  private static void awaitCandidate(String name) {
    await().atMost(PATIENCE).until(() -> run("actors", "candidates").out().contains(name + "  3"));
  }

  /** Rules travel beside documents: sends new ones until one has the tag. */
  private static void awaitTag(String text, String actor) {
    int[] number = {0};
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              send("tag" + number[0]++, text);
              return up.all(Channels.TAGGED).stream()
                  .anyMatch(
                      tagged ->
                          tagged.document().text().equals(text)
                              && tagged.actors().stream().anyMatch(tag -> tag.id().equals(actor)));
            });
  }

  private static void send(String id, String text) throws Exception {
    Document document = Document.builder(id, "Untitled", text).language("en").build();
    try (var producer = new KafkaProducer<String, byte[]>(up.connection().producerSettings())) {
      producer
          .send(
              new ProducerRecord<>(
                  Channels.DOCUMENTS.name(), id, Channels.DOCUMENTS.value().encode(document)))
          .get();
    }
  }

  private static Session run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return Session.run("", all.toArray(String[]::new));
  }
}
