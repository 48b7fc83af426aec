package newswatch.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  @Test
  void an_id_is_the_same_on_every_machine() {
    assertThat(DocumentId.of("Example Wire", "https://example.org/1", "t", "x"))
        .isEqualTo("61be209edf7e44b8ac1b");
    assertThat(DocumentId.of(null, null, "Kabul’s 喀布尔", "text")).isEqualTo("9681be2284bfe64acebd");
  }

  @Test
  void the_address_decides_when_there_is_one_else_title_and_text() {
    assertThat(DocumentId.of("s", "https://example.org/1", "t", "x"))
        .isEqualTo(DocumentId.of("s", "https://example.org/1", "other", "edited"))
        .isEqualTo(DocumentId.of("s", "HTTPS://Example.org/1#part", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", "https://example.org/2", "t", "x"))
        .isNotEqualTo(DocumentId.of("other", "https://example.org/1", "t", "x"));
    assertThat(DocumentId.of("s", null, "t", "x"))
        .isNotEqualTo(DocumentId.of("s", null, "t", "y"))
        .isNotEqualTo(DocumentId.of("s", null, "u", "x"));
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
  void an_address_that_is_none_is_taken_as_it_is() {
    assertThat(DocumentId.of("s", "not an address", "t", "x"))
        .isEqualTo(DocumentId.of("s", " not an address ", "t", "x"))
        .isNotEqualTo(DocumentId.of("s", "urn:x:1", "t", "x"));
  }
}
