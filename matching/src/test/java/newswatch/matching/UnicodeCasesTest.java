package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds in the world's spellings, and which characters of the text it points at. */
class UnicodeCasesTest {

  @ParameterizedTest(name = "[{index}] {0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # case, accents and special letters of Latin
          taliban           | The TALIBAN said            | TALIBAN
          café              | un cafe\u0301 noir          | cafe\u0301
          "cafe\u0301 noir" | CAFÉ Noir                   | CAFÉ Noir
          strasse           | Straße, STRASSE             | Straße + STRASSE
          großen            | in der GROẞEN Halle         | GROẞEN
          istanbul          | İSTANBUL'da                 | İSTANBUL
          diyarbakır        | DIYARBAKIR, Diyarbakır      | DIYARBAKIR + Diyarbakır
          lodz              | w Łodzi, Łódź               | Łódź
          office            | our oﬃce                    | oﬃce
          coeur             | le cœur                     | cœur
          kabul             | 𝐊𝐚𝐛𝐮𝐥 𝕂𝕒𝕓𝕦𝕝               | 𝐊𝐚𝐛𝐮𝐥 + 𝕂𝕒𝕓𝕦𝕝
          copper            | ｃｏｐｐｅｒ\u3000price     | ｃｏｐｐｅｒ
          cooperate         | to co\u00ADop\u00ADer\u00ADate now | co\u00ADop\u00ADer\u00ADate
          # apostrophes, hyphens and dots
          china             | China’s envoy               | China
          "china envoy"     | CHINA'S envoy               | CHINA'S envoy
          "o'neil"          | O’Neil, OʼNeil              | O’Neil + OʼNeil
          sino              | Sino-Afghan, Sino\u2011Afghan, Sino–Afghan | Sino + Sino + Sino
          "sino afghan"     | the Sino—Afghan border      | Sino—Afghan
          us                | the U.S. Army; U.S.’s       | U.S + U.S
          # Greek, Cyrillic, Hebrew
          αθηνα             | στην Αθήνα, ΑΘΗΝΑ           | Αθήνα + ΑΘΗΝΑ
          οδος              | ΟΔΟΣ, οδός                  | ΟΔΟΣ + οδός
          елка              | новая Ёлка                  | Ёлка
          нагорный          | Нагорныи\u0306, НАГОРНЫЙ    | Нагорныи\u0306 + НАГОРНЫЙ
          שלום              | אמר שָׁלוֹם לכם                | שָׁלוֹם
          # Arabic script
          احمد              | قال أحمد                    | أحمد
          مسؤول             | هو مسوول                    | مسوول
          محمد              | النبي مُحَمَّد                | مُحَمَّد
          "محمد علی"        | محـــمد علي                 | محـــمد علي
          کابل              | في كابل                     | كابل
          می\u200Cروند      | آنها میروند                 | میروند
          معدن              | ﻣﻌﺪﻥ                        | ﻣﻌﺪﻥ
          2025              | ٢٠٢٥, ۲۰۲۵, २०२५, ２０２５    | ٢٠٢٥ + ۲۰۲۵ + २०२५ + ２０２５
          # scripts without spaces
          王毅              | 外交部长王毅表示              | 王毅
          国王              | 中国，王毅                   | ''
          "阿卜杜勒加尼"      | 领导人阿卜杜勒·加尼说         | 阿卜杜勒·加尼
          𠮷野              | 牛丼の𠮷野家                  | 𠮷野
          カブール           | 首都カブールで、ｶﾌﾞｰﾙ         | カブール + ｶﾌﾞｰﾙ
          ガス              | 天然カ\u3099ス               | カ\u3099ス
          จีน               | ประเทศจีนและ                | จีน
          # Indic scripts, Hangul, letters beyond the basic plane
          भारत              | भारत, भारती                 | भारत
          ज\u093Cमीन        | \u095Bमीन                   | \u095Bमीन
          한국              | 대한 한국, 한국              | 한국 + 한국
          한국              | \u1112\u1161\u11AB\u1100\u116E\u11A8 | \u1112\u1161\u11AB\u1100\u116E\u11A8
          𐐨𐐩               | 𐐀𐐁, 𐐨𐐩𐐪                  | 𐐀𐐁
          """)
  void a_query_finds(String query, String text, String slices) {
    assertThat(found(query, text)).isEqualTo(slices);
  }

  @Disabled("words attached to others are not split yet")
  @ParameterizedTest(name = "[{index}] {0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          الصين             | أفغانستان والصين             | الصين
          "افغانستان والصين" | أفغانستان والصين             | أفغانستان والصين
          한국              | 한국은 오늘                   | 한국
          아프가니스탄       | 아프가니스탄에서              | 아프가니스탄
          """)
  void attached_words_are_found_alone(String query, String text, String slices) {
    assertThat(found(query, text)).isEqualTo(slices);
  }

  private static String found(String query, String text) {
    WatchIndex<Integer> index = WatchIndexes.with(Runnable::run);
    index.put(1, Queries.parsed(query));
    MatchDocument document = MatchDocument.builder("", text).build();
    List<Span> evidence =
        index.match(document).stream().flatMap(match -> match.evidence().stream()).toList();
    return String.join(
        " + ", evidence.stream().map(span -> Texts.slice(text, span.start(), span.end())).toList());
  }
}
