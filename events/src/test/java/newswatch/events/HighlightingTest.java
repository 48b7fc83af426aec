package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightingTest {
  private static final Evidence EXCERPT = new Evidence("text", 100, 113, "copper 😀 mine");

  @Test
  void pieces_are_the_whole_excerpt_and_offsets_count_code_points() {
    assertThat(marked(span(100, 106), span(109, 113))).isEqualTo("[copper] 😀 [mine]");
    assertThat(marked()).isEqualTo("copper 😀 mine");
  }

  @Test
  void evidence_that_overlaps_or_touches_is_one_piece() {
    assertThat(marked(span(100, 103), span(102, 105), span(105, 106)))
        .isEqualTo("[copper] 😀 mine");
  }

  @Test
  void evidence_elsewhere_does_not_count_and_what_reaches_out_is_cut() {
    assertThat(marked(new Evidence("title", 100, 106, "copper"), span(10, 14), span(109, 114)))
        .isEqualTo("copper 😀 [mine]");
  }

  private static Evidence span(int start, int end) {
    return new Evidence("text", start, end, "x".repeat(end - start));
  }

  private static String marked(Evidence... evidence) {
    return Highlighting.of(EXCERPT, List.of(evidence)).stream()
        .map(piece -> piece.isEvidence() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
