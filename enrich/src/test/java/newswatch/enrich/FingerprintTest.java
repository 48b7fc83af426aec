package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Document;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void only_title_and_text_tell_texts_apart() {
    assertThat(of("a", "b", 1, "en")).isEqualTo(of("a", "b", 2, "fa"));
    assertThat(of("a", "b", 1, null))
        .isNotEqualTo(of("ab", " ", 1, null))
        .isNotEqualTo(of("b", "a", 1, null));
  }

  private static long of(String title, String text, int version, String language) {
    return Fingerprint.of(
        Document.builder("d", title, text).version(version).language(language).build());
  }
}
