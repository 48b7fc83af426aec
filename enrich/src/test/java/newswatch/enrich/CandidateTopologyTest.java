package newswatch.enrich;

import static newswatch.enrich.Rules.actor;
import static newswatch.enrich.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.events.Candidate;
import newswatch.events.Companion;
import newswatch.events.Document;
import newswatch.events.channel.Channels;
import newswatch.events.rules.ActorType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From documents to candidates. */
class CandidateTopologyTest {
  private static final Instant MONDAY = Instant.parse("2025-06-02T08:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir private Path folder;
  private EnrichDriver enrich;
  private int sent;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(folder);
  }

  @AfterEach
  void stop() {
    enrich.close();
  }

  @Test
  void a_name_is_proposed_with_its_third_document_and_counted_on() {
    enrich.put(topic("mining", "mine"));
    enrich.put(actor("wang-yi", "Wang Yi"));
    send("Villagers told Rahim Stanekzai of the mine.", MONDAY);
    send("A call between Wang Yi and Rahim Stanekzai was long.", MONDAY);
    assertThat(enrich.candidates()).isEmpty();

    send("The mine belongs to spokesman Rahim Stanekzai now.", MONDAY.plus(WEEK));
    send("Critics of Rahim Stanekzai spoke of the mine. Stanekzai did not.", MONDAY.plus(WEEK));

    List<TestRecord<String, Candidate>> proposed = enrich.candidates();
    assertThat(proposed).extracting(TestRecord::key).containsOnly("rahim stanekzai");
    assertThat(proposed).extracting(record -> record.value().documents()).containsExactly(3, 4);
    Candidate last = proposed.get(1).value();
    assertThat(last.name()).isEqualTo("Rahim Stanekzai");
    assertThat(last.mentions()).isEqualTo(5);
    assertThat(last.topics()).containsExactly(new Companion("mining", "MINING", 3));
    assertThat(last.actors()).containsExactly(new Companion("wang-yi", "Wang Yi", 1));
    assertThat(last.firstSeen()).isEqualTo(MONDAY);
    assertThat(last.lastSeen()).isEqualTo(MONDAY.plus(WEEK));
    assertThat(last.contexts())
        .hasSize(4)
        .allSatisfy(
            context -> assertThat(context.excerpt().exact()).contains(context.mention().exact()));
  }

  @Test
  void copies_of_one_text_count_once() {
    for (int copy = 0; copy < 5; copy++) {
      send("Villagers told Rahim Stanekzai of the copper in their hills.", MONDAY);
    }
    assertThat(enrich.candidates()).isEmpty();
  }

  @Test
  void the_window_is_of_the_news_own_time_and_of_the_names_newest_document() {
    send("Villagers told Rahim Stanekzai of the copper.", MONDAY);
    send("A call between ministers and Rahim Stanekzai was long.", MONDAY.plus(WEEK));
    send("Critics of Rahim Stanekzai met in town.", MONDAY.plus(WEEK.multipliedBy(2)));
    send("Friends of Rahim Stanekzai met as well.", MONDAY.plus(WEEK.multipliedBy(9)));

    List<TestRecord<String, Candidate>> proposed = enrich.candidates();
    assertThat(proposed).hasSize(2);
    assertThat(proposed.get(1).value()).as("it does not recur in the newest window").isNull();
  }

  @Test
  void an_archive_read_behind_newer_news_is_not_dropped() {
    send("Nothing of note.", EnrichDriver.NOW);
    send("Villagers told Rahim Stanekzai of the copper.", MONDAY);
    send("A call between ministers and Rahim Stanekzai was long.", MONDAY);
    send("Critics of Rahim Stanekzai met in town.", MONDAY);

    assertThat(enrich.candidates()).hasSize(1);
  }

  @Test
  void a_name_that_becomes_an_actors_is_proposed_no_more_and_taken_back() {
    sendThree(MONDAY);
    enrich.candidates();
    enrich.put(actor("rahim-stanekzai", "Rahim Stanekzai"));
    send("Friends of Rahim Stanekzai met as well.", MONDAY);
    assertThat(enrich.candidates()).isEmpty();

    send("Friends of Jawad Popal met as well.", MONDAY.plus(Duration.ofDays(2)));

    assertThat(enrich.candidates())
        .as("with the next day of stream time")
        .singleElement()
        .satisfies(record -> assertThat(record.key()).isEqualTo("rahim stanekzai"))
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  @Test
  void a_dismissed_name_is_taken_back_with_its_next_document() {
    sendThree(MONDAY);
    enrich.candidates();
    enrich.dismiss("rahim stanekzai", "Rahim Stanekzai");
    send("Friends of Rahim Stanekzai met as well.", MONDAY);
    send("Neighbours of Rahim Stanekzai met, too.", MONDAY);

    assertThat(enrich.candidates())
        .singleElement()
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  @Test
  void a_name_that_did_not_recur_is_forgotten_and_one_that_did_is_kept() {
    sendThree(MONDAY);
    send("Friends of Jawad Popal met as well.", MONDAY);
    send("Cousins of Jawad Popal stayed away.", MONDAY);
    enrich.candidates();
    Instant later = MONDAY.plus(WEEK.multipliedBy(10));
    send("Nothing for Hamida Noori here.", later);
    send("Nothing for Hamida Noori there.", later.plus(Duration.ofDays(2)));

    send("A third note of Jawad Popal came late.", MONDAY);
    assertThat(enrich.candidates()).isEmpty();
    send("A fourth note of Rahim Stanekzai came late.", MONDAY);
    assertThat(enrich.candidates())
        .extracting(record -> record.value().documents())
        .containsExactly(4);
  }

  @Test
  void the_type_is_told_where_most_documents_are_sure_of_it() {
    send("Workers of Logar Copper Company struck.", MONDAY);
    send("A note of Logar Copper Company came.", MONDAY);
    send("They left Logar Copper Company alone.", MONDAY);

    assertThat(enrich.candidates())
        .extracting(record -> record.value().type())
        .containsExactly(ActorType.COMPANY);
  }

  private void sendThree(Instant time) {
    send("Villagers told Rahim Stanekzai of the copper.", time);
    send("A call between ministers and Rahim Stanekzai was long.", time);
    send("Critics of Rahim Stanekzai met in town.", time);
  }

  private void send(String text, Instant time) {
    String id = "d" + sent++;
    Document document = Document.builder(id, "Untitled", text).language("en").build();
    enrich.send(id, Channels.DOCUMENTS.value().encode(document), time);
  }
}
