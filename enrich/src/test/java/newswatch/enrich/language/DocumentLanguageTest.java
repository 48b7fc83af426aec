package newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN_us, en-US",
    "zh-hant, zh-Hant",
    "prs, prs",
    "und, ",
    "x-private, ",
    "English, ",
    "'???', ",
    "mul, "
  })
  void a_declared_language_is_kept_if_it_is_one(String declared, @Nullable String kept) {
    Document document = Document.builder("d", "Title", "Text").language(declared).build();

    assertThat(DocumentLanguage.of(document)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "王毅外长在喀布尔会见了阿富汗临时政府代理外长并讨论了采矿问题, zh",
    "王毅外相はカブールで会談した, ja",
    "한국어 기사입니다, ko",
    "ข่าวไทย, th",
    "საქართველო, ka",
    "日中首脳会談, ",
    "An English text with 王毅, ",
    "Русский текст, ",
    "متن فارسی, ",
    "12345, "
  })
  void an_undeclared_language_is_what_the_script_makes_sure(
      String text, @Nullable String language) {
    assertThat(DocumentLanguage.of(Document.builder("d", text, text.substring(0, 1)).build()))
        .isEqualTo(language);
  }

  @Test
  void a_quoted_name_decides_nothing() {
    assertThat(DocumentLanguage.sure("", "한국 said the minister in English to the press")).isNull();
  }
}
