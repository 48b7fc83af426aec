package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.json.Json;

class ReadPropertiesTest {

  @Property(tries = 400)
  void any_bytes_give_an_outcome_and_never_an_error(
      @ForAll("soup") byte[] bytes, @ForAll("names") String name) {
    assertThat(Reading.of(name, bytes).outcomes()).isNotEmpty();
  }

  @Property(tries = 200)
  void the_same_input_gives_the_same_bytes(
      @ForAll("soup") byte[] bytes, @ForAll("names") String name) {
    assertThat(lines(Reading.of(name, bytes))).isEqualTo(lines(Reading.of(name, bytes)));
  }

  @Property(tries = 300)
  void any_text_reads_back_exactly(
      @ForAll("texts") String text, @ForAll("unicode") String charset) {
    byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));
    assertThat(Reading.of("a.txt", bytes).document().text()).isEqualTo(text);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of("a.txt", plain).document().text()).isEqualTo(text);
  }

  @Property(tries = 200)
  void what_was_read_reads_again_as_the_same_document(@ForAll("texts") String text) {
    var document = Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8)).document();
    assertThat(Reading.of("-", Json.bytes(document)).document()).isEqualTo(document);
  }

  private static List<String> lines(Reading reading) {
    return reading.outcomes().stream().map(Json::line).toList();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a", "a.txt", "a.md", "a.html", "a.json", "a.ndjson");
  }

  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
  }

  /** Text with a visible character, without controls, lone surrogates and byte order marks. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> characters =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0x20, 0x7E),
                Arbitraries.of((int) '\n', (int) '\r', (int) '\t', 0x200C, 0x1F600),
                Arbitraries.integers().between(0xA0, 0xFFFD),
                Arbitraries.integers().between(0x10000, 0x10FFFF))
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .filter(c -> c != 0xFEFF);
    return characters
        .list()
        .ofMaxSize(60)
        .map(
            list -> {
              StringBuilder text = new StringBuilder("x");
              list.forEach(text::appendCodePoint);
              return text.toString();
            });
  }

  /** Random bytes, and pieces of all formats in random order, some of them cut. */
  @Provide
  Arbitrary<byte[]> soup() {
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> pieces =
        Arbitraries.of(
                "---\n",
                "title: x\n",
                "title: [\n",
                "{\"text\":",
                "\"a\"}",
                "}\n",
                "[",
                "]",
                ",",
                "\\ud800",
                "<html>",
                "<p>text",
                "</div>",
                "<!--",
                "<script>",
                "<meta charset=gbk>",
                "<meta charset=",
                "utf-16\"",
                "<?xml ",
                "<h1>",
                "<time datetime=x>",
                "<script type=application/ld+json>{",
                "\u0000",
                "\uFEFF",
                "\u001b$B",
                "ا",
                "中",
                "é",
                "\n",
                "\r\n",
                " ",
                "# ",
                "```\n",
                "%PDF-",
                "<base href=':'>",
                "<link rel=canonical href='/x'>")
            .list()
            .ofMaxSize(25)
            .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(random, pieces);
  }
}
