package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Document;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void only_title_text_and_version_tell_documents_apart() {
    assertThat(of("a", "b", 1, "en")).isEqualTo(of("a", "b", 1, "fa"));
    assertThat(of("a", "b", 1, null))
        .isNotEqualTo(of("ab", " ", 1, null))
        .isNotEqualTo(of("b", "a", 1, null))
        .isNotEqualTo(of("a", "b", 2, null));
    assertThat(of("a", "b1", 1, null)).isNotEqualTo(of("a", "b", 11, null));
  }

  private static byte[] of(String title, String text, int version, String language) {
    return Fingerprint.of(
        Document.builder("d", title, text).version(version).language(language).build());
  }
}
