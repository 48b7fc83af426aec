package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FieldTextTest {

  @Property(tries = 300)
  void a_slice_is_the_one_that_is_counted_from_the_beginning(
      @ForAll("texts") String text, @ForAll @IntRange(max = 2_000) int a, @ForAll boolean toEnd) {
    Document document = Document.builder("d", "title", text).build();
    FieldText field = DocumentTexts.of(document).field(Evidence.TEXT);
    int start = a % field.length();
    int end = toEnd ? field.length() : start + 1;

    Evidence evidence = field.evidence(start, end);

    assertThat(evidence).isEqualTo(Evidence.of(document, Evidence.TEXT, start, end));
    assertThat(field.holds(evidence)).isTrue();
  }

  @Property(tries = 300)
  void an_index_of_a_code_point_leads_back_to_it(@ForAll("texts") String text) {
    FieldText field = new FieldText(Evidence.TEXT, text);
    for (int codePoint = 0; codePoint <= field.length(); codePoint++) {
      int index = field.index(codePoint);
      assertThat(index).isEqualTo(text.offsetByCodePoints(0, codePoint));
      assertThat(field.codePoint(index)).isEqualTo(codePoint);
    }
  }

  @Test
  void evidence_of_other_words_or_beyond_the_end_does_not_hold() {
    FieldText field = new FieldText(Evidence.TITLE, "Kabul 🙂");
    assertThat(field.holds(new Evidence(Evidence.TITLE, 0, 5, "Kabul"))).isTrue();
    assertThat(field.holds(new Evidence(Evidence.TITLE, 6, 7, "🙂"))).isTrue();
    assertThat(field.holds(new Evidence(Evidence.TITLE, 0, 5, "kabul"))).isFalse();
    assertThat(field.holds(new Evidence(Evidence.TITLE, 6, 8, "🙂!"))).isFalse();
  }

  /** Long enough for several marks, in one plane or in two, never blank. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "国", "🙂", "𐐀")
        .list()
        .ofMinSize(1)
        .ofMaxSize(1_100)
        .map(characters -> String.join("", characters));
  }
}
