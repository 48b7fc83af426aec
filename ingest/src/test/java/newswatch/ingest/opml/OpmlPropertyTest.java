package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class OpmlPropertyTest {
  private static final String FILE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE opml [<!ENTITY a "&b;&b;"><!ENTITY b "boo">]>
      <opml version="1.1" xmlns:x="urn:x"><head><title>My &a; feeds</title><ownerName>J</ownerName></head>
      <body><outline text="Asia" x:open="1"><outline text="A &lt;b&gt;" title='C' type="rss"
        xmlUrl="https://a.example/feed?a=1&b=2" htmlUrl="/"/><outline text="B" xmlurl="b.example"></outline>
      </outline><outline type="link" url="https://c.example/"/></body></opml>
      """;

  private static final List<String> NAMES =
      List.of("text", "title", "xmlUrl", "XMLURL", "htmlUrl", "type", "x:a", "_b-1.c", "größe");

  private static final List<String> ODD =
      List.of(
          "&",
          "&amp;",
          "&#128;",
          "<",
          ">",
          "]]>",
          "\"",
          "'",
          "\t",
          "\n",
          "\r\n",
          "<!--",
          "-->",
          "\u00A0",
          "\uD83D\uDE00",
          "اخبار",
          "新聞",
          "<b>x</b>",
          "&lt;b&gt;",
          "&copy",
          "%zz",
          " ");

  @Property(tries = 500)
  void what_is_written_is_read_again_as_it_was(@ForAll("documents") OpmlDocument document) {
    byte[] written = OpmlWriter.bytes(document);
    assertThat(OpmlParser.parse(written)).isEqualTo(new ParsedOpml.Found(document));
    OpmlDocument again = ((ParsedOpml.Found) OpmlParser.parse(written)).document();
    assertThat(OpmlWriter.bytes(again)).isEqualTo(written);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void a_damaged_file_never_fails_and_what_is_read_of_it_can_be_written(
      @ForAll("damages") List<Damage> damages) {
    String text = FILE;
    for (Damage damage : damages) {
      text = damage.done(text);
    }
    if (OpmlParser.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof ParsedOpml.Found found) {
      assertThat(OpmlParser.parse(OpmlWriter.bytes(found.document()))).isEqualTo(found);
      assertThat(OpmlEntries.of(found.document(), null)).hasSizeLessThan(100);
    }
  }

  /** Made by hand: combined arbitraries of trees take minutes. */
  @Provide
  Arbitrary<OpmlDocument> documents() {
    return Arbitraries.randomValue(
        random ->
            new OpmlDocument(
                Map.of("version", "2.0", "xmlns:x", "urn:x"),
                Stream.of("title", "ownerEmail", "x:note", "title")
                    .limit(random.nextInt(5))
                    .map(name -> new OpmlField(name, text(random)))
                    .toList(),
                outlines(random, 0)));
  }

  private static List<Outline> outlines(Random random, int depth) {
    List<Outline> outlines = new ArrayList<>();
    for (int left = depth > 5 ? 0 : random.nextInt(4); left > 0; left--) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int more = random.nextInt(6); more > 0; more--) {
        attributes.put(NAMES.get(random.nextInt(NAMES.size())), text(random));
      }
      outlines.add(new Outline(attributes, outlines(random, depth + 1)));
    }
    return outlines;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(ODD.get(random.nextInt(ODD.size())));
      text.append((char) (' ' + random.nextInt('~' - ' ')));
    }
    return text.toString();
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<outline>",
            "</outline>",
            "<outline",
            "<OUTLINE ",
            "</Outline>",
            "<body>",
            "</head>",
            "xmlns:",
            " xmlUrl='::'",
            " xmlUrl='feed:x'",
            "<?xml",
            "<!DOCTYPE",
            "&#x110000;",
            "&#55296;",
            "\u0000",
            "\u0085",
            "\uD800",
            "=",
            " y:z='1'",
            "\uFFFE",
            "&#0;",
            "&#11;");
    return Combinators.combine(
            Arbitraries.integers().between(0, 600), Arbitraries.integers().between(0, 40), pieces)
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /** Some characters replaced by a piece. */
  record Damage(int at, int length, String piece) {
    String done(String text) {
      int from = Math.min(at, text.length());
      return text.substring(0, from)
          + piece
          + text.substring(Math.min(text.length(), from + length));
    }
  }
}
