package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.matching.MatchDocument;
import org.junit.jupiter.api.Test;

class ShinglingTest {
  private static final String LONG =
      "one two three four five six seven eight nine ten "
          + "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen";

  @Test
  void a_text_of_words_has_a_shingle_for_every_five_words() {
    assertThat(shingles("Title", LONG).count()).isEqualTo(18 - 4);
  }

  @Test
  void a_text_without_spaces_has_a_shingle_for_every_eight_characters() {
    String text = "中国外交部长王毅星期三在喀布尔会见了阿富汗代理外长并讨论双边合作与地区安全问题";

    assertThat(shingles("标题", text).count()).isEqualTo(text.length() - 7);
  }

  @Test
  void case_accents_punctuation_and_the_title_make_no_difference() {
    assertThat(shingles("One title", LONG))
        .isEqualTo(shingles("Another", "  ONE, two – thrée: " + LONG.substring(14) + "!"));
  }

  @Test
  void a_different_order_of_words_is_a_different_text() {
    assertThat(shingles("T", LONG).similarity(shingles("T", "eighteen " + LONG)))
        .isBetween(0.9, 0.99);
    assertThat(
            shingles("T", LONG)
                .similarity(shingles("T", new StringBuilder(LONG).reverse().toString())))
        .isZero();
  }

  @Test
  void a_text_that_says_nothing_alone_counts_with_its_title() {
    Shingles one = shingles("Acme Corp third quarter net up", "Reuter");
    Shingles other = shingles("Wheat shipments to Iraq are late", "Reuter");

    assertThat(one.similarity(other)).isZero();
    assertThat(one).isEqualTo(shingles("ACME CORP third-quarter net up", "Reuter"));
  }

  @Test
  void the_title_does_not_count_twice_where_it_is_the_first_line() {
    assertThat(shingles("Wang Yi arrives", "Wang Yi arrives in Kabul today"))
        .isEqualTo(shingles("Wang Yi arrives in", "Wang Yi arrives in Kabul today"));
  }

  @Test
  void a_very_short_document_equals_itself_and_nothing_else() {
    assertThat(shingles("Mine", "Closed").similarity(shingles("mine", "closed."))).isEqualTo(1);
    assertThat(shingles("Mine", "Closed").similarity(shingles("Mine", "Open"))).isZero();
  }

  @Test
  void a_document_without_words_equals_nothing_not_even_itself() {
    assertThat(shingles("…", "!!!").count()).isZero();
    assertThat(shingles("…", "!!!").similarity(shingles("…", "!!!"))).isZero();
  }

  private static Shingles shingles(String title, String text) {
    return Shingling.of(MatchDocument.builder(title, text).build());
  }
}
