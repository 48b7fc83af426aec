package newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectionTest {
  private static final String PERSIAN =
      "وزير امور خارجه چين روز چهارشنبه براي ديدار با مقام هاي طالبان وارد کابل شد. در اين ديدار دو طرف "
          + "درباره استخراج معادن، تجارت و راه ابريشم گفتگو کردند.";
  private static final String RUSSIAN =
      "Министр иностранных дел Китая прибыл в Кабул для переговоров с правительством. Стороны обсудили "
          + "добычу меди, торговлю и безопасность границы.";
  private static final String CHINESE =
      "中国外交部长周三抵达喀布尔，与阿富汗临时政府举行会谈。双方讨论了采矿、贸易和一带一路倡议。中方希望阿富汗打击恐怖主义。";
  private static final String JAPANESE = "中国の外相は水曜日にカブールを訪れ、タリバン暫定政権の外相と会談した。鉱山の開発と貿易について話し合った。";
  private static final String KOREAN = "중국 외교부장이 수요일 카불에 도착하여 탈레반 과도정부와 회담했다. 양측은 광산 개발과 무역을 논의했다.";
  private static final String FRENCH =
      "Le ministre chinois des Affaires étrangères est arrivé à Kaboul. Les deux côtés ont évoqué "
          + "l’exploitation des mines, déjà prévue en été.";

  @ParameterizedTest
  @CsvSource({
    "PERSIAN, windows-1256",
    "RUSSIAN, windows-1251",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, UTF-8",
    "CHINESE, GB18030",
    "CHINESE, Big5",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP",
    "JAPANESE, ISO-2022-JP",
    "KOREAN, EUC-KR",
    "FRENCH, windows-1252",
    "PERSIAN, UTF-16LE",
    "RUSSIAN, UTF-16BE",
    "FRENCH, UTF-32LE",
    "KOREAN, UTF-32BE",
  })
  void an_undeclared_encoding_is_recognised(String text, String charset) {
    String sample = sample(text, charset);
    byte[] bytes = sample.getBytes(Charset.forName(charset));
    Encoding encoding = EncodingDetection.of(bytes, null);
    assertThat(encoding.text(bytes)).isEqualTo(sample);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void a_byte_order_mark_decides_and_is_no_part_of_the_text(String charset) {
    byte[] bytes = ("\uFEFF" + CHINESE).getBytes(Charset.forName(charset));
    assertThat(EncodingDetection.of(bytes, Charset.forName("KOI8-R")).text(bytes))
        .isEqualTo(CHINESE);
  }

  @Test
  void a_declaration_is_believed_unless_the_bytes_are_plainly_utf_8() {
    Charset latin = Charset.forName("windows-1252");
    Charset chinese = Charset.forName("GB18030");
    byte[] declared = "é".getBytes(latin);
    assertThat(EncodingDetection.of(declared, latin).text(declared)).isEqualTo("é");
    byte[] utf8 = CHINESE.getBytes(UTF_8);
    assertThat(EncodingDetection.of(utf8, latin).text(utf8)).isEqualTo(CHINESE);
    assertThat(EncodingDetection.of(utf8, chinese).text(utf8)).isEqualTo(CHINESE);
    byte[] alsoUtf8ByChance = "联通".getBytes(chinese);
    assertThat(EncodingDetection.of(alsoUtf8ByChance, chinese).text(alsoUtf8ByChance))
        .isEqualTo("联通");
  }

  @Test
  void one_broken_place_does_not_cost_the_text() {
    byte[] cut = RUSSIAN.getBytes(UTF_8);
    cut = Arrays.copyOf(cut, cut.length - 2);
    Encoding undeclared = EncodingDetection.of(cut, null);
    assertThat(undeclared.fits()).isTrue();
    assertThat(undeclared.text(cut)).startsWith("Министр иностранных").endsWith("границ\uFFFD");
    assertThat(EncodingDetection.of(cut, UTF_8)).isEqualTo(undeclared);
  }

  @Test
  void another_encoding_that_fits_beats_a_declaration_that_does_not() {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("windows-1251"));
    assertThat(EncodingDetection.of(bytes, UTF_8).text(bytes)).isEqualTo(RUSSIAN);
  }

  @Test
  void bytes_that_are_nothing_in_their_encoding_do_not_fit() {
    byte[] broken = new byte[202];
    broken[0] = (byte) 0xFF;
    broken[1] = (byte) 0xFE;
    for (int i = 2; i < broken.length; i += 2) {
      broken[i + 1] = (byte) 0xD8;
    }
    assertThat(EncodingDetection.of(broken, null).fits()).isFalse();
  }

  @Test
  void capitals_in_cyrillic_are_not_taken_for_arabic() {
    byte[] capitals =
        RUSSIAN.toUpperCase(java.util.Locale.ROOT).getBytes(Charset.forName("windows-1251"));
    assertThat(ArabicScript.likely(capitals)).isFalse();
    assertThat(ArabicScript.likely(CHINESE.getBytes(Charset.forName("GB18030")))).isFalse();
    assertThat(ArabicScript.likely(FRENCH.getBytes(Charset.forName("windows-1252")))).isFalse();
    assertThat(
            ArabicScript.likely(
                "μεταλλεία χαλκού στο Αφγανιστάν".getBytes(Charset.forName("windows-1253"))))
        .isFalse();
  }

  @Test
  void zero_bytes_on_both_sides_are_no_utf_16() {
    assertThat(ByteOrder.pattern(new byte[] {0, 0, 1, 2, 0, 0, 5, 0})).isEmpty();
    assertThat(ByteOrder.pattern("a b".getBytes(UTF_16LE))).contains(UTF_16LE);
    assertThat(ByteOrder.pattern("a b".getBytes(UTF_16BE))).contains(UTF_16BE);
  }

  private static String sample(String name, String charset) {
    String text =
        switch (name) {
          case "PERSIAN" -> PERSIAN;
          case "RUSSIAN" -> RUSSIAN;
          case "CHINESE" -> CHINESE;
          case "JAPANESE" -> JAPANESE;
          case "KOREAN" -> KOREAN;
          default -> FRENCH;
        };
    Charset target = Charset.forName(charset);
    StringBuilder encodable = new StringBuilder();
    text.codePoints()
        .filter(c -> target.newEncoder().canEncode(Character.toString(c)))
        .forEach(encodable::appendCodePoint);
    return encodable.toString();
  }
}
