package newswatch.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  @Test
  void an_id_is_the_same_on_every_machine() {
    assertThat(DocumentId.of("Example Wire", "https://example.org/1", "t", "x"))
        .isEqualTo("2037dbd30d1f62aec5be");
    assertThat(DocumentId.of(null, null, "Kabul’s 喀布尔", "text")).isEqualTo("4974350de7229d321477");
  }

  @Test
  void an_address_gives_the_id_whoever_passes_the_article_on() {
    assertThat(DocumentId.of("s", "https://example.org/1", "t", "x"))
        .isEqualTo(DocumentId.of("s", "https://example.org/1", "other", "edited"))
        .isEqualTo(DocumentId.of("s", "HTTP://www.Example.org/1?utm_source=rss#part", "t", "x"))
        .isEqualTo(DocumentId.of("other", "https://example.org/1", "t", "x"))
        .isEqualTo(DocumentId.of(null, "https://example.org/1", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", "https://example.org/2", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", "https://example.org/1?id=1", "t", "x"));
  }

  @Test
  void without_an_address_the_source_with_title_and_text_decides() {
    assertThat(DocumentId.of("s", null, "t", "x"))
        .isEqualTo(DocumentId.of("s", " ", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", null, "t", "y"))
        .isNotEqualTo(DocumentId.of("s", null, "u", "x"))
        .isNotEqualTo(DocumentId.of("other", null, "t", "x"));
  }

  @Test
  void the_front_page_of_a_site_names_no_article() {
    assertThat(DocumentId.of("s", "https://example.org/", "t", "x"))
        .isEqualTo(DocumentId.of("s", null, "t", "x"));
  }

  @Test
  void parts_do_not_run_into_each_other() {
    assertThat(DocumentId.of(null, null, "ab", "c"))
        .isNotEqualTo(DocumentId.of(null, null, "a", "bc"));
  }

  @Test
  void line_ends_do_not_count() {
    assertThat(DocumentId.of(null, null, "t", "a\r\nb\r\n"))
        .isEqualTo(DocumentId.of(null, null, "t", "a\nb"));
  }

  @Test
  void an_address_that_is_none_is_a_name_that_the_source_gave() {
    assertThat(DocumentId.of("s", "not an address", "t", "x"))
        .isEqualTo(DocumentId.of("s", " not an address ", "t", "x"))
        .isEqualTo(DocumentId.of("s", "not an address", "other", "edited"))
        .isNotEqualTo(DocumentId.of("other", "not an address", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", "Not an address", "t", "x"));
  }
}
