package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sino-Afghan talks               | sino afghan talks
          Sino–Afghan—talks               | sino afghan talks
          China’s envoy                   | china envoy
          CHINA'S envoy                   | china envoy
          ChinaʼS, envoy                  | china envoy
          China’sche                      | china sche
          O’Neil                          | o neil
          Oʻzbekiston                     | o zbekiston
          the workers’ union              | the workers union
          王毅’s trip                     | 王 毅 trip
          the U.S. Army                   | the us army
          in the U.S.                     | in the us
          the U.S.A., e.g.                | the usa eg
          U.S.’s envoy                    | us envoy
          С.Ш.А.                          | сша
          example.com                     | example com
          S.Korea                         | s korea
          3.5 %                           | 3 5
          $5,000                          | 5 000
          snake_case @name #tag           | snake case name tag
          Café cafe\u0301 CAFÉ            | cafe cafe cafe
          naïve Ångström                  | naive angstrom
          Łódź Đà Nẵng Ødegaard           | lodz da nang odegaard
          Straße STRASSE GROẞ             | strasse strasse gross
          İzmir IZMIR ızmir izmir         | izmir izmir izmir izmir
          ΟΔΟΣ οδός                       | οδοσ οδοσ
          Россия ёлка Нагорный            | россия елка нагорныи
          ﬁne ofﬁce Œuvre                 | fine office oeuvre
          ＡＢＣ １２３                    | abc 123
          CO₂ m²                          | co2 m2
          كابل کابل                       | کابل کابل
          أحمد إيران آسيا ٱلله            | احمد ایران اسیا الله
          مؤتمر مدينة قضائي               | موتمر مدینه قضایی
          قَلَم قلـــم                    | قلم قلم
          می\u200Cروند میروند             | میروند میروند
          خانۀ ہمارا                      | خانه همارا
          جنګ جنگ                         | جنگ جنگ
          ﻣﻌﺪﻥ                            | معدن
          ٢٠٢٥ ۲۰۲۵ २०२५ ๒๐๒๕             | 2025 2025 2025 2025
          שָׁלוֹם                           | שלום
          भारत की                         | भारत की
          ประเทศจีน                       | ป ร ะ เ ท ศ จี น
          中国王毅G20峰会                  | 中 国 王 毅 g20 峰 会
          カブール ｶﾌﾞｰﾙ                   | カ ブ ー ル カ ブ ー ル
          한국은 미국                      | 한국 은 미국
          아프가니스탄에서는 대만 정상회의        | 아프가니스탄 에서 는 대만 정상회 의
          BRI는 G20과                     | bri 는 g20 과
          والصين وأفغانستان               | و الصین و افغانستان
          وزير و الصين ووزارة             | وزیر و الصین و و زاره
          co\u00ADop ze\u200Bro           | coop zero
          1️⃣ 😀 ok                        | 1 ok
          𝐊𝐚𝐛𝐮𝐥 𐐀                         | kabul 𐐨
          ﷺ                               | صلیاللهعلیهوسلم
          ½ ⅷ                             | viii
          """)
  void a_text_is_folded_and_split(String text, String words) {
    assertThat(String.join(" ", Texts.folded(Words.of(unescaped(text))))).isEqualTo(words);
  }

  @Test
  void a_possessive_is_no_part_of_the_span() {
    assertThat(slice("China’s envoy", 0)).isEqualTo("China");
  }

  @Test
  void an_acronym_ends_behind_its_last_letter() {
    assertThat(slice("the U.S. Army", 1)).isEqualTo("U.S");
  }

  @Test
  void marks_belong_to_the_span_of_their_word_and_alone_are_no_word() {
    assertThat(slice("cafe\u0301 x", 0)).isEqualTo("cafe\u0301");
    assertThat(Texts.folded(Words.of("\u0301abc - \u0301"))).containsExactly("abc");
  }

  @Test
  void case_is_kept_beside_the_folded_form() {
    Words words = Words.of("the U.S. and us, İstanbul, ＭＣＣ, Straße, Łódź");
    assertThat(words.exactCase(1)).isEqualTo("US");
    assertThat(words.exactCase(3)).isEqualTo("us");
    assertThat(words.exactCase(4)).isEqualTo("Istanbul");
    assertThat(words.exactCase(5)).isEqualTo("MCC");
    assertThat(words.exactCase(6)).isEqualTo("Straße");
    assertThat(words.exactCase(7)).isEqualTo("Lodz");
  }

  @Test
  void offsets_count_code_points_and_utf_16_units_apart() {
    Words words = Words.of("😀 𝐀𝐁 b");
    assertThat(words.start(0)).isEqualTo(2);
    assertThat(words.end(0)).isEqualTo(4);
    assertThat(words.startChar(0)).isEqualTo(3);
    assertThat(words.endChar(0)).isEqualTo(7);
    assertThat(words.start(1)).isEqualTo(5);
  }

  @Test
  void punctuation_inside_chinese_counts_a_position_and_spaces_and_name_dots_do_not() {
    assertThat(positions("中国，王毅")).containsExactly(0, 1, 3, 4);
    assertThat(positions("中国\n王毅")).containsExactly(0, 1, 2, 3);
    assertThat(positions("古拉姆·汗")).containsExactly(0, 1, 2, 3);
    assertThat(positions("a, b; 中, c")).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_lone_surrogate_is_one_code_point_that_separates() {
    Words words = Words.of("ab\uD800cd\uDC00");
    assertThat(Texts.folded(words)).containsExactly("ab", "cd");
    assertThat(words.start(1)).isEqualTo(3);
  }

  private static String unescaped(String text) {
    return text.translateEscapes()
        .replace("\\u0301", "\u0301")
        .replace("\\u200C", "\u200C")
        .replace("\\u200B", "\u200B")
        .replace("\\u00AD", "\u00AD");
  }

  private static String slice(String text, int word) {
    Words words = Words.of(text);
    return Texts.slice(text, words.start(word), words.end(word));
  }

  private static int[] positions(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count()).map(words::position).toArray();
  }
}
