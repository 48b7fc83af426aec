package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;

class ReadMarkdownTest {

  @Test
  void front_matter_becomes_fields_and_the_text_stays_as_it_is() {
    var document =
        Reading.of(
                "a.md",
                """
                ---
                id: kept
                title: “Mines” – a title
                source: Example Wire
                link: https://example.org/1
                authors: [A. Author, {name: B. Author}]
                lang: no
                date: 2025-05-21
                description: >
                  Two
                  lines.
                weather: fine
                ---

                # A *heading*

                Some **text**.
                """)
            .document();
    assertThat(document.id()).isEqualTo("kept");
    assertThat(document.title()).isEqualTo("“Mines” – a title");
    assertThat(document.source()).isEqualTo("Example Wire");
    assertThat(document.url()).isEqualTo("https://example.org/1");
    assertThat(document.authors()).containsExactly("A. Author", "B. Author");
    assertThat(document.language()).as("no is Norwegian, not false").isEqualTo("no");
    assertThat(document.published()).isEqualTo(Instant.parse("2025-05-21T00:00:00Z"));
    assertThat(document.summary()).isEqualTo("Two lines.");
    assertThat(document.text()).isEqualTo("# A *heading*\n\nSome **text**.\n");
  }

  @Test
  void without_a_title_the_first_heading_is_it_but_not_one_in_code() {
    assertThat(
            Reading.of("a.md", "```\n# comment\n```\n\n# The title #\n\ntext").document().title())
        .isEqualTo("The title");
    assertThat(Reading.of("a.md", "Only text.\nMore.").document().title()).isEqualTo("Only text.");
  }

  @Test
  void broken_front_matter_is_malformed_and_names_the_line() {
    var rejection =
        Reading.of("a.md", "---\nsource: x\ntitle: Mines: a view\n---\ntext").rejection();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED);
    assertThat(rejection.detail()).contains("line 3").contains("quotes");
    assertThat(rejection.origin().path()).isEqualTo("a.md");
    assertThat(Reading.of("a.md", "---\ntitle: x\ntext").rejection().detail())
        .contains("no line \"---\" ends");
  }

  @Test
  void a_ruled_line_at_the_top_is_no_front_matter() {
    String ruled = "---\n\nSome text, with “quotes”.\n\n---\n\nMore.";
    assertThat(Reading.of("a.md", ruled).document().text()).isEqualTo(ruled);
    assertThat(Reading.of("a.md", "---\nJust text").document().text()).isEqualTo("---\nJust text");
  }

  @Test
  void windows_line_ends_stay_in_the_text_and_do_not_change_the_id() {
    var unix = Reading.of("a.md", "---\ntitle: x\n---\n\nOne.\n\nTwo.\n").document();
    var windows =
        Reading.of("b.md", "---\r\ntitle: x\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n").document();
    assertThat(windows.text()).isEqualTo("One.\r\n\r\nTwo.\r\n");
    assertThat(windows.id()).isEqualTo(unix.id());
  }

  @Test
  void front_matter_alone_is_no_text() {
    assertThat(Reading.of("a.md", "---\ntitle: x\n---\n\n").rejection().reason())
        .isEqualTo(RejectionReason.NO_TEXT);
  }

  @Test
  void the_seed_corpus_is_read_in_order() {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT).read(Path.of("..", "seeds", "documents"), outcomes::add);
    var documents = new Reading(outcomes).documents();
    assertThat(documents).hasSize(5).hasSize(outcomes.size());
    assertThat(documents.get(0).title())
        .isEqualTo("Beijing Eyes Afghan Mines and Kabul’s BRI Membership");
    assertThat(documents.get(1).source()).isEqualTo("Global Human Rights Defence");
    assertThat(documents.get(0).text())
        .startsWith("# Beijing Eyes Afghan Mines and Kabul’s BRI Membership\n\nChina is");
    assertThat(documents).allSatisfy(document -> assertThat(document.language()).isEqualTo("en"));
  }
}
