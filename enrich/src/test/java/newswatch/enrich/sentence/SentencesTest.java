package newswatch.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static List<String> of(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Wang met Gen. Munir.| They talked.",
        "He met J. Wang.| She left.",
        "They came to the U.S. Senate.| The U.S. The vote is on Monday.",
        "See No. 5 of the list.| It rose 3.5 percent.",
        "“Good.”| He left (at 5 p.m. on Monday).| “Why?”| Nobody knew!",
        "Министр прибыл в г. Кабул.| Переговоры прошли 5 мая.",
        "他在喀布尔会见了部长。|双方讨论了采矿问题！|真的吗？|是的。",
        "وزیر به کابل رفت.| آیا دیدار کرد؟| بله.",
        "چین نے بات کی۔| پاکستان نے جواب دیا۔",
        "The word كابل is Arabic.| النص عربي.| It ends.",
      })
  void sentences_end_where_a_reader_sees_them_end(String marked) {
    if (marked.contains("The U.S. The")) {
      assertThat(of("They came to the U.S. The vote is on Monday."))
          .containsExactly("They came to the U.S.", "The vote is on Monday.");
      return;
    }
    String text = marked.replace("|", "");
    assertThat(of(text)).isEqualTo(List.of(marked.split("\\| ?", -1)));
  }

  @Test
  void a_blank_line_ends_a_sentence_and_a_wrapped_line_does_not() {
    assertThat(
            of(
                "A headline without a dot\n\nThe minister met the ambassador of the country\nin Kabul."))
        .containsExactly(
            "A headline without a dot",
            "The minister met the ambassador of the country\nin Kabul.");
    assertThat(
            of(
                "The minister of foreign affairs met the ambassador in the\n"
                    + "Presidential palace and talked for an hour about mines."))
        .hasSize(1);
  }

  @Test
  void headings_and_items_of_lists_are_sentences() {
    assertThat(of("Mining\nThe minister came.\n- first item\n- second item"))
        .containsExactly("Mining", "The minister came.", "- first item", "- second item");
  }

  @Test
  void the_sentence_around_a_place_is_one_of_all() {
    String text = "One is short. Two is here! 王毅来了。三。\n\nLast one";
    Sentences sentences = new Sentences(text);
    for (int at = text.length() - 1; at >= 0; at--) {
      Sentence around = sentences.around(at);
      if (around.end() > around.start()) {
        assertThat(Sentences.of(text)).contains(around);
        assertThat(around.holds(at)).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void sentences_are_in_order_and_hold_all_that_is_not_blank(
      @ForAll @CharRange(from = ' ', to = '~') @CharRange(from = '\n', to = '\n') String text) {
    int end = 0;
    for (Sentence sentence : Sentences.of(text)) {
      assertThat(text.substring(end, sentence.start())).isBlank();
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      end = sentence.end();
    }
    assertThat(text.substring(end)).isBlank();
  }

  @Property(tries = 300)
  void any_text_has_sentences(@ForAll String text) {
    Sentences sentences = new Sentences(text);
    for (int at = 0; at < text.length(); at += 7) {
      assertThat(sentences.around(at).end()).isBetween(at, text.length());
    }
  }
}
