package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextTest {

  @Test
  void a_text_stays_as_it_is_and_its_first_line_is_the_title() {
    String text = "\r\n  A first line \r\n\r\n\tThe rest.\u00a0 \r\n";
    var document = Reading.of("a.txt", text).document();
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.title()).isEqualTo("A first line");
    assertThat(document.path()).as("a stream is no file").isNull();
    assertThat(document.source()).isNull();
    assertThat(document.published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\uFEFF", "\uFEFF \r\n"})
  void an_empty_or_blank_file_has_no_text(String text) {
    for (String name : new String[] {"a.txt", "a.md", "a.html", "a.ndjson", "a.json", "a"}) {
      assertThat(Reading.of(name, text).rejection().reason())
          .as(name)
          .isEqualTo(RejectionReason.NO_TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, معدن مس عينک در ولايت لوگر افغانستان بزرگترين معدن مس جهان است و هنوز استخراج نشده",
    "KOI8-R, Крупнейшее месторождение меди в провинции Логар до сих пор не разрабатывается",
    "GB18030, 位于洛加尔省的艾娜克铜矿是世界上最大的未开发铜矿之一，由中国公司租用三十年",
    "Shift_JIS, アフガニスタンのロガール州にある銅山は世界最大級の未開発の鉱床である",
    "UTF-16, Mes Aynak 艾娜克铜矿",
  })
  void encodings_of_the_world_are_read(String charset, String text) {
    assertThat(Reading.of("a.txt", text.getBytes(Charset.forName(charset))).document().text())
        .isEqualTo(text);
  }

  @Test
  void images_and_archives_are_no_text_whatever_their_name() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    var rejection = Reading.of("photo.txt", png).rejection();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    assertThat(rejection.detail()).contains("PNG").contains("Markdown");
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 8, 0};
    assertThat(Reading.of("a.docx", zip).rejection().detail()).contains("ZIP");
    assertThat(Reading.of("a.pdf", "%PDF-1.7\n…").rejection().detail()).contains("PDF");
    assertThat(Reading.of("data", new byte[] {1, 2, 3, 4, 'a'}).rejection().reason())
        .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
  }

  @Test
  void utf_16_full_of_lone_surrogates_is_undecodable() {
    byte[] broken = new byte[102];
    java.util.Arrays.fill(broken, (byte) 0xD8);
    broken[0] = (byte) 0xFE;
    broken[1] = (byte) 0xFF;
    var rejection = Reading.of("a.txt", broken).rejection();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.UNDECODABLE);
    assertThat(rejection.detail()).contains("UTF-16BE").contains("UTF-8");
  }

  @Test
  void the_format_is_told_by_the_name_else_by_the_content() {
    assertThat(Reading.of("a.TXT", "# Title\n\ntext").document().title()).isEqualTo("# Title");
    assertThat(Reading.of("notes", "# Title\n\ntext").document().title()).isEqualTo("Title");
    assertThat(Reading.of("notes", "---\ntitle: T\n---\ntext").document().title()).isEqualTo("T");
    assertThat(
            Reading.of("page", "<!-- saved -->\n<!DOCTYPE html><p>A paragraph.").document().text())
        .isEqualTo("A paragraph.");
    assertThat(Reading.of("page", "\uFEFF<HTML lang=fa><body><p>متن").document().language())
        .isEqualTo("fa");
    assertThat(Reading.of("x", "[Reuters] A quote {sic}").document().text())
        .startsWith("[Reuters]");
    assertThat(Reading.of("x", "{\"text\":\"json\"}").document().text()).isEqualTo("json");
    assertThat(Reading.of("x.v2/y", "text.").document().text()).isEqualTo("text.");
  }

  @Test
  void xml_that_is_neither_a_feed_nor_a_page_is_not_taken_for_text() {
    assertThat(
            Reading.of("data", "<?xml version=\"1.0\"?>\n<ledger><entry/></ledger>")
                .rejection()
                .reason())
        .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
  }

  @Test
  void the_format_can_be_given() {
    var options = new ReadOptions(Format.TEXT, null);
    byte[] html = "<html><p>x".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(options, "a.html", html).document().text()).isEqualTo("<html><p>x");
    assertThat(Format.named("markdown")).contains(Format.MARKDOWN);
    assertThat(Format.named("feed")).contains(Format.FEED);
    assertThat(Format.named("pdf")).isEmpty();
  }
}
