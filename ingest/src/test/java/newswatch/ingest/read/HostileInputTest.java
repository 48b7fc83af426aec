package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to take more time or stack than they are worth. */
class HostileInputTest {
  private static final int MANY = 100_000;

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("nested blocks", "a.html", "<div>some text of a block, ".repeat(MANY)),
        Arguments.of("nested links", "a.html", "<a class=nav><b>text".repeat(MANY)),
        Arguments.of("comments", "a", "<!---->".repeat(MANY) + "<html>text"),
        Arguments.of(
            "spaces in a title",
            "a.html",
            "<meta property=og:title content='" + " ".repeat(MANY) + "x'>text"),
        Arguments.of(
            "spaces in a heading", "a.md", "# " + " ".repeat(MANY) + "x" + " #".repeat(MANY)),
        Arguments.of("an open front matter", "a.md", "---\na: b\n" + "- ".repeat(MANY)),
        Arguments.of("nested YAML", "a.md", "---\na: " + "[".repeat(MANY) + "\n---\nx"),
        Arguments.of("nested JSON", "a.json", "[".repeat(MANY)),
        Arguments.of("nested JSON in a line", "a.ndjson", "{\"a\":".repeat(MANY)),
        Arguments.of(
            "a long number", "a.ndjson", "{\"version\":" + "9".repeat(MANY) + ",\"text\":\"x\"}"),
        Arguments.of("meta without end", "a.html", "<meta ".repeat(MANY)),
        Arguments.of("nested elements in a feed", "a", "<rss><item>" + "<a>".repeat(MANY)),
        Arguments.of("nested markup", "a", "<rss><item><title>" + "<b>".repeat(MANY)),
        Arguments.of(
            "entities that double",
            "a",
            "<!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><rss><item><title>"
                + "&b;".repeat(MANY)),
        Arguments.of("a huge attribute", "a", "<rss a='" + "x".repeat(10 * MANY) + "'><item>"),
        Arguments.of("attributes", "a", "<rss><item " + "a='b' ".repeat(MANY) + "/>"),
        Arguments.of("ampersands", "a", "<rss><item><title>" + "&".repeat(MANY)),
        Arguments.of("open CDATA", "a", "<rss><item><title>" + "<![CDATA[".repeat(MANY)),
        Arguments.of("open comments", "a", "<rss><item><title>x" + "<!--".repeat(MANY)),
        Arguments.of("open comments in a head", "a", "<!--".repeat(MANY) + "<rss>"),
        Arguments.of("declarations in a head", "a", "<!DOCTYPE [".repeat(MANY) + "<rss>"),
        Arguments.of("tags without end", "a", "<rss><item><description>" + "&lt;p ".repeat(MANY)),
        Arguments.of("a tag without end", "a", "<rss><item><title>&lt;" + "a".repeat(10 * MANY)),
        Arguments.of(
            "an author without end",
            "a",
            "<rss><item><author>" + "a @ ".repeat(MANY) + "b@c.example"),
        Arguments.of("dashes", "a", "<rss><item><author>" + "-".repeat(10 * MANY) + "b@c.example"),
        Arguments.of("tags", "a", "<rss><item>" + "<a/>".repeat(11 * MANY)),
        Arguments.of("distinct attributes", "a", "<rss " + distinct() + "><item><title>x"),
        Arguments.of("a long namespace", "a", "<rss xmlns='" + "x".repeat(MANY) + "'><item>"),
        Arguments.of("spaces in a line", "a", "<rss><item><title>x" + " ".repeat(10 * MANY) + "x"),
        Arguments.of("spaces", "a", "<rss><item><title>" + " \n".repeat(MANY) + "x"),
        Arguments.of("bases", "a", "<a xml:base='x/'>".repeat(MANY) + "<rss><item><link>a"),
        Arguments.of("one long word", "a.txt", "x".repeat(MANY)),
        Arguments.of("nothing but line ends", "a.ndjson", "\n".repeat(MANY)));
  }

  private static String distinct() {
    return IntStream.range(0, MANY)
        .mapToObj(i -> "a" + i + "='b'")
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void it_is_read_or_rejected_in_a_moment(String what, String name, String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(Reading.of(name, text).outcomes()).as(what).hasSize(1));
  }
}
