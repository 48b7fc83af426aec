package newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {
  private static final String TITLE = "Flood in the lower town";
  private static final String BEGINNING =
      "The river rose by two metres in one night, and the lower town had to be left by morning.";
  private static final String REST =
      " Engineers had warned of the old dam for years, but nobody wanted to pay for a new one."
          + " By noon the water stood in the market hall; boats carried bread to those who stayed.";
  private static final String CONSENT =
      "We value your privacy. We and our partners store information on your device and process"
          + " personal data for the purposes that you find below. You may change your mind.";
  private static final Origin ORIGIN = Input.stream("feed").origin();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "…",
        " [...]",
        "... Continue reading",
        "\nWeiterlesen »",
        "… [Read more]",
        "\n続きを読む",
        "...\n\nThe post Flood appeared first on Example."
      })
  void a_beginning_that_goes_on_elsewhere_is_a_teaser(String end) {
    assertThat(FullText.isTeaserLikely(BEGINNING.repeat(10) + end)).isTrue();
    assertThat(FullText.of(TITLE, BEGINNING + end, TITLE, BEGINNING + REST))
        .isEqualTo(FullText.ON_PAGE);
  }

  @Test
  void a_long_text_that_ends_like_one_is_none() {
    assertThat(FullText.isTeaserLikely((BEGINNING + REST).repeat(3))).isFalse();
  }

  @Test
  void an_entry_with_all_the_page_has_is_the_text() {
    assertThat(FullText.of(TITLE, BEGINNING + REST, TITLE, BEGINNING + REST + " Share"))
        .isEqualTo(FullText.IN_ENTRY);
    assertThat(FullText.of(TITLE, BEGINNING + REST, TITLE, BEGINNING)).isEqualTo(FullText.IN_ENTRY);
  }

  @Test
  void a_summary_in_other_words_is_told_by_the_title() {
    String summary = "Two metres of water and a dam of which everybody had known.";
    assertThat(FullText.of(TITLE, summary, TITLE + " | Example", BEGINNING + REST))
        .isEqualTo(FullText.ON_PAGE);
    assertThat(FullText.of(TITLE, summary, "Before you continue", CONSENT.repeat(5)))
        .isEqualTo(FullText.NOT_FOUND);
  }

  @Test
  void an_entry_without_text_is_filled_by_its_page() {
    assertThat(FullText.of(TITLE, "", TITLE, BEGINNING)).isEqualTo(FullText.ON_PAGE);
  }

  @Test
  void the_text_comes_from_the_page_and_who_it_is_from_the_entry() {
    Document entry =
        document(
            new Draft(BEGINNING + "…")
                .id("entry")
                .title(TITLE)
                .source("Example")
                .url("https://a.example/1")
                .language("en-US"));
    Document page =
        document(
            new Draft(BEGINNING + REST)
                .id("page")
                .title("Flood! - Example")
                .url("https://a.example/1?x")
                .authors(List.of("Ada Writer"))
                .published(Instant.EPOCH)
                .language("en-GB"));
    Document merged = document(EntryAndPage.merged(entry, page));
    assertThat(merged.text()).isEqualTo(BEGINNING + REST);
    assertThat(merged.summary()).isEqualTo(BEGINNING + "…");
    assertThat(merged.id()).isEqualTo("entry");
    assertThat(merged.title()).isEqualTo(TITLE);
    assertThat(merged.url()).isEqualTo("https://a.example/1");
    assertThat(merged.authors()).containsExactly("Ada Writer");
    assertThat(merged.published()).isEqualTo(Instant.EPOCH);
    assertThat(merged.language()).isEqualTo("en-GB");
  }

  @Test
  void a_title_that_was_cut_is_completed() {
    Document entry = document(new Draft(BEGINNING).title("Flood in the…"));
    Document page = document(new Draft(BEGINNING + REST).title(TITLE));
    assertThat(document(EntryAndPage.merged(entry, page)).title()).isEqualTo(TITLE);
  }

  @Test
  void a_page_about_something_else_changes_nothing() {
    Document entry = document(new Draft(BEGINNING).id("1").title(TITLE));
    Document page =
        document(
            new Draft(CONSENT)
                .title("Before you continue")
                .published(Instant.EPOCH)
                .language("de"));
    assertThat(document(EntryAndPage.merged(entry, page))).isEqualTo(entry);
  }

  private static Document document(Draft draft) {
    return ((ReadOutcome.Accepted) draft.outcome(ORIGIN)).document();
  }
}
