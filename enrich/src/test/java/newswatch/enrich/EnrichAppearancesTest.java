package newswatch.enrich;

import static newswatch.enrich.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswatch.events.Appearance;
import newswatch.events.Appearances;
import newswatch.events.ChangedField;
import newswatch.events.Changes;
import newswatch.events.Document;
import newswatch.events.DocumentBuilder;
import newswatch.events.Span;
import newswatch.events.TopicTag;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document from several sources, and its versions. */
class EnrichAppearancesTest {
  private static final Instant AT = EnrichDriver.NOW;

  @TempDir private Path folder;
  private EnrichDriver enrich;

  @BeforeEach
  void start() {
    enrich = new EnrichDriver(folder);
  }

  @AfterEach
  void stop() {
    enrich.close();
  }

  @Test
  void another_source_of_a_document_is_announced_and_not_tagged() {
    enrich.send(from("Wire", "The mine opens.").url("https://w.example/a").build());
    enrich.send(from("Mirror", "The mine opens!").url("https://w.example/a?utm_source=m").build());

    assertThat(enrich.tagged()).hasSize(1);
    assertThat(enrich.duplicates()).isEqualTo(1);
    assertThat(enrich.appearances())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo("d");
              assertThat(record.value())
                  .isEqualTo(
                      new Appearances(
                          "d",
                          List.of(
                              new Appearance("Wire", "https://w.example/a", AT),
                              new Appearance("Mirror", "https://w.example/a?utm_source=m", AT)),
                          0));
            });
  }

  @Test
  void the_same_source_once_more_is_not_announced() {
    enrich.send(from("Wire", "x").build());
    enrich.send(from("Wire", "x").build());
    enrich.send(from("Mirror", "x").build());
    enrich.send(from("Mirror", "x").build());

    assertThat(enrich.appearances()).hasSize(1);
    assertThat(enrich.duplicates()).isEqualTo(3);
  }

  @Test
  void an_edit_is_tagged_anew_with_what_it_changed() {
    enrich.put(topic("mining", "mine"));
    Changes changes = new Changes(List.of(ChangedField.TEXT), null, List.of(new Span(0, 6)), 1);
    enrich.send(from("Wire", "A hill").build());
    enrich.send(from("Wire", "A mine").version(2).changes(changes).build());

    assertThat(enrich.tagged())
        .last()
        .satisfies(
            record -> {
              assertThat(record.value().document().version()).isEqualTo(2);
              assertThat(record.value().document().changes()).isEqualTo(changes);
              assertThat(record.value().topics()).extracting(TopicTag::id).contains("mining");
            });
  }

  @Test
  void a_lower_version_that_comes_late_is_dropped() {
    enrich.send(from("Wire", "second").version(2).build());
    enrich.send(from("Wire", "first").build());
    enrich.send(from("Mirror", "first").build());

    assertThat(versions()).containsExactly(2);
    assertThat(enrich.duplicates()).isEqualTo(2);
    assertThat(enrich.appearances()).hasSize(1);
  }

  @Test
  void an_edit_that_another_source_has_first_replaces_and_is_not_tagged_twice() {
    enrich.send(from("Wire", "first").build());
    enrich.send(from("Mirror", "second").version(2).build());
    enrich.send(from("Wire", "second").version(2).build());

    assertThat(versions()).containsExactly(1, 2);
    assertThat(enrich.duplicates()).isEqualTo(1);
  }

  @Test
  void a_full_text_behind_a_teaser_is_the_next_version_and_its_edits_follow() {
    enrich.send(from("Wire", "A teaser …").build());
    enrich.send(from("Mirror", "full ".repeat(100)).build());
    enrich.send(from("Wire", "Another teaser …").version(2).build());
    enrich.send(from("Mirror", "edited ".repeat(100)).version(2).build());

    assertThat(versions()).containsExactly(1, 2, 3);
    assertThat(enrich.duplicates()).isEqualTo(1);
    assertThat(enrich.appearances()).hasSize(1);
  }

  @Test
  void a_somewhat_longer_text_is_no_full_text() {
    enrich.send(from("Wire", "word ".repeat(100)).build());
    enrich.send(from("Mirror", "word ".repeat(150)).build());
    enrich.send(from("Third", "word ".repeat(100) + "and ").build());

    assertThat(versions()).containsExactly(1);
  }

  @Test
  void sources_are_bounded_and_the_rest_is_counted() {
    for (int i = 0; i < Appearances.MOST_SOURCES + 7; i++) {
      enrich.send(from("Source " + i, "x").build());
    }

    List<TestRecord<String, Appearances>> told = enrich.appearances();
    assertThat(told).hasSize(Appearances.MOST_SOURCES + 6);
    assertThat(told.get(told.size() - 1).value().sources()).hasSize(Appearances.MOST_SOURCES);
    assertThat(told.get(told.size() - 1).value().further()).isEqualTo(7);
    assertThat(enrich.duplicates()).isEqualTo(Appearances.MOST_SOURCES + 6);
  }

  @Test
  void a_source_without_a_name_is_called_by_its_host() {
    enrich.send(from("Wire", "x").build());
    enrich.send(from(null, "x").url("https://m.example/a").build());

    assertThat(enrich.appearances().get(0).value().sources())
        .extracting(Appearance::source)
        .containsExactly("Wire", "m.example");
  }

  @Test
  void what_is_remembered_survives_its_bytes() {
    SeenDocument seen =
        new SeenDocument(
            3,
            2,
            Fingerprint.of(from("Wire", "x").build()),
            77,
            0,
            List.of(
                new Appearance("喀布尔", "https://w.example/a", AT), new Appearance("B", null, AT)),
            5);
    assertThat(SeenDocument.read(seen.bytes())).get().usingRecursiveComparison().isEqualTo(seen);
    assertThat(SeenDocument.read(new byte[] {9})).isEmpty();
    assertThat(SeenDocument.read(new byte[] {1, 0})).isEmpty();
  }

  private List<Integer> versions() {
    return enrich.tagged().stream().map(record -> record.value().document().version()).toList();
  }

  private static DocumentBuilder from(String source, String text) {
    return Document.builder("d", "title", text).source(source).fetched(AT);
  }
}
