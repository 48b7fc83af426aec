package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void an_id_that_is_too_long_for_a_key_is_refused() {
    String longest = "😀".repeat(Document.LONGEST_ID);

    assertThat(Document.builder(longest, "title", "text").build().id()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Document.builder(longest + "x", "title", "text").build())
        .withMessageContaining("document with a \"id\" of over 1000 characters");
  }
}
