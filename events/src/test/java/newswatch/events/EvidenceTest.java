package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Property(tries = 500)
  void exact_is_the_slice_by_code_points_in_any_text(
      @ForAll String text,
      @ForAll @IntRange(max = 50) int from,
      @ForAll @IntRange(max = 50) int to) {
    Document document = Document.builder("d", "title", text).build();
    int[] points = document.text().codePoints().toArray();
    int start = Math.min(from, points.length);
    int end = Math.min(Math.max(to, start), points.length);
    if (start == end) {
      return;
    }
    assertThat(Evidence.of(document, "text", start, end).exact())
        .isEqualTo(new String(points, start, end - start));
  }

  @Test
  void evidence_refuses_other_fields_and_wrong_lengths() {
    assertThatThrownBy(() -> new Evidence("body", 0, 1, "a")).hasMessageContaining("body");
    assertThatThrownBy(() -> new Evidence("text", 0, 2, "a"))
        .hasMessageContaining("another length");
    assertThatThrownBy(() -> new Evidence("text", 2, 2, "")).hasMessageContaining("no span");
  }

  @Test
  void the_title_comes_before_the_text() {
    assertThat(new Evidence("title", 5, 6, "a")).isLessThan(new Evidence("text", 0, 1, "a"));
    assertThat(new Evidence("text", 0, 1, "a")).isLessThan(new Evidence("text", 0, 2, "ab"));
  }
}
