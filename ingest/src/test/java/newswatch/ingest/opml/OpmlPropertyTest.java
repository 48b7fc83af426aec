package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import newswatch.ingest.damage.DamagedText;

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

  @Property(tries = 500)
  void what_is_written_is_read_again_as_it_was(@ForAll("documents") OpmlDocument document) {
    byte[] written = OpmlWriter.bytes(document);
    assertThat(OpmlParser.parse(written)).isEqualTo(new ParsedOpml.Found(document));
    OpmlDocument again = ((ParsedOpml.Found) OpmlParser.parse(written)).document();
    assertThat(OpmlWriter.bytes(again)).isEqualTo(written);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void a_damaged_file_never_fails_and_what_is_read_of_it_can_be_written(
      @ForAll("damaged") String text) {
    if (OpmlParser.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof ParsedOpml.Found found) {
      assertThat(OpmlParser.parse(OpmlWriter.bytes(found.document()))).isEqualTo(found);
      assertThat(OpmlEntries.of(found.document(), null)).hasSizeLessThan(100);
    }
  }

  @Provide
  Arbitrary<OpmlDocument> documents() {
    return OpmlDocuments.any();
  }

  @Provide
  Arbitrary<String> damaged() {
    return DamagedText.of(
        List.of(FILE),
        "<outline>",
        "</outline>",
        "<outline",
        "<OUTLINE ",
        "</Outline>",
        "<body>",
        "</head>",
        " xmlUrl='::'",
        " xmlUrl='feed:x'");
  }
}
