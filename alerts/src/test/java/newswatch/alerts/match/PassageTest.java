package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import newswatch.events.Evidence;
import newswatch.events.FieldText;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String FILLER = "lorem ipsum dolor sit amet ";

  @Test
  void a_short_text_is_its_own_passage() {
    assertThat(around("A mine of copper.", "copper")).isEqualTo("A mine of copper.");
  }

  @Test
  void a_passage_begins_and_ends_with_whole_words() {
    String text = FILLER.repeat(20) + "copper " + FILLER.repeat(20);

    String passage = around(text, "copper");

    assertThat(passage).hasSizeBetween(145, 160).contains(" copper ");
    assertThat(passage.split(" ")).isSubsetOf("lorem", "ipsum", "dolor", "sit", "amet", "copper");
    assertThat(passage).isEqualTo(passage.strip());
  }

  @Test
  void different_evidence_counts_more_than_more_of_the_same() {
    String text =
        "copper copper copper Copper " + FILLER.repeat(10) + "copper in Logar " + FILLER.repeat(10);

    assertThat(around(text, "copper", "Copper", "Logar")).contains("copper in Logar");
  }

  @Test
  void the_earliest_of_equal_passages_is_taken() {
    String text = "first copper. " + FILLER.repeat(20) + "second copper.";

    assertThat(around(text, "copper")).startsWith("first copper.");
  }

  @Test
  void room_that_one_side_does_not_need_goes_to_the_other() {
    assertThat(around("copper " + FILLER.repeat(20), "copper")).hasSizeBetween(145, 160);
    assertThat(around(FILLER.repeat(20) + "copper", "copper")).hasSizeBetween(145, 160);
  }

  @Test
  void a_text_without_spaces_has_context_too() {
    String text = "中国与阿富汗的关系，".repeat(30) + "铜矿" + "中国与阿富汗的关系，".repeat(30);

    assertThat(around(text, "铜矿")).hasSizeBetween(145, 160).doesNotStartWith("，");
  }

  @Test
  void punctuation_stays_with_its_word() {
    String text = "a".repeat(100) + " “copper” costs $3.5 " + "b".repeat(200);

    assertThat(around(text, "copper")).isEqualTo("“copper” costs $3.5");
  }

  @Test
  void blanks_are_kept_as_they_are() {
    assertThat(around("A\tmine\n\n of  copper", "copper")).isEqualTo("A\tmine\n\n of  copper");
  }

  @Test
  void a_piece_longer_than_a_passage_is_cut_between_characters() {
    String long1 = "e\u0301".repeat(200);

    assertThat(around("x" + " " + long1, long1)).isEqualTo("e\u0301".repeat(80));
    assertThat(around("xy " + "a" + long1, "a" + long1)).isEqualTo("a" + "e\u0301".repeat(79));
  }

  private static String around(String text, String... pieces) {
    FieldText field = new FieldText(Evidence.TEXT, text);
    List<Evidence> evidence = new ArrayList<>();
    for (String piece : pieces) {
      for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
        int start = text.codePointCount(0, at);
        evidence.add(field.evidence(start, start + piece.codePointCount(0, piece.length())));
      }
    }
    Collections.sort(evidence);
    return Passage.around(field, evidence).exact();
  }
}
