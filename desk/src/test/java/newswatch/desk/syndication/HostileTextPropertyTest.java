package newswatch.desk.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever strangers write, a feed is well-formed, and its markup is ours. */
class HostileTextPropertyTest {

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> known =
        Arbitraries.of(
            "]]>",
            "<script>alert(1)</script>",
            "</content></entry>",
            "&amp;",
            "&#0;",
            "<!--",
            "\" onmouseover=\"x",
            "\u0000",
            "\u0008",
            "\u001B[31m",
            "\uD83D",
            "\uDE00\uD83D",
            "\uD83D\uDE00",
            "\uFFFE",
            "\uFFFF",
            "\u202Ertl\u202C",
            "\u0645\u0639\u062F\u0646",
            "\r\n",
            "\u0085",
            "\u2028");
    return Arbitraries.oneOf(known, Arbitraries.strings().all().ofMaxLength(8))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts) + "x");
  }

  @Property(tries = 500)
  void atom_is_well_formed_and_says_what_is_meant(@ForAll("hostile") String text) throws Exception {
    String atom = FeedFormat.ATOM.write(feed(text));
    Document document = parsed(atom);
    assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    String title = document.getElementsByTagName("title").item(1).getTextContent();
    assertThat(title).isEqualTo(PlainText.line(text));
    var feed =
        (com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(atom));
    var entry = feed.getEntries().get(0);
    assertThat(entry.getTitle().strip()).isEqualTo(PlainText.line(text).strip());
    assertMarkupIsOurs(entry.getContents().get(0).getValue());
  }

  @Property(tries = 500)
  void json_feeds_can_be_read_and_their_markup_is_ours(@ForAll("hostile") String text) {
    String json = FeedFormat.JSON.write(feed(text));
    var decoded = Json.decode(json.getBytes(StandardCharsets.UTF_8), Map.class);
    assertThat(decoded).isInstanceOf(Decoded.Value.class);
    Map<?, ?> feed = ((Decoded.Value<Map>) decoded).value();
    Map<?, ?> item = (Map<?, ?>) ((List<?>) feed.get("items")).get(0);
    assertThat(item.get("title")).isEqualTo(PlainText.line(text));
    assertThat(item.get("id")).isInstanceOf(String.class);
    assertMarkupIsOurs((String) item.get("content_html"));
  }

  private static void assertMarkupIsOurs(String html) {
    Document content = parsed("<div>" + html + "</div>");
    var elements = content.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      assertThat(element.getTagName()).isIn("div", "p", "mark", "ul", "li", "a");
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        assertThat(element.getAttributes().item(a).getNodeName()).isIn("dir", "href");
      }
    }
  }

  private static Document parsed(String xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
  }

  private static Feed feed(String text) {
    int length = text.codePointCount(0, text.length());
    Evidence whole = new Evidence(Evidence.TEXT, 7, 7 + length, text);
    Alert alert =
        new Alert(
            text,
            new WatchReference("w", text, 1),
            new DocumentReference(text, text, "https://x.example/" + text, text, Instant.EPOCH),
            List.of(whole),
            whole,
            List.of(text),
            List.of(text),
            text,
            null,
            null);
    Watch watch = new Watch("w", text, text, List.of(), 1);
    AlertMark mark =
        new AlertMark(
            text, new AlertMark.Watch("w"), new AlertMark.Document(text, text), text, null);
    FeedEntry entry = new FeedEntry(watch, Entry.of(mark, new Place(0, 0), 0), true);
    FeedItem item = FeedItem.of(entry, new AlertRecords.TimedAlert(alert, 0));
    FeedOutline outline = new FeedOutline(new FeedName.OfWatch(text), text, text, List.of(entry));
    return new Feed(outline, "http://127.0.0.1:8080", List.of(item));
  }
}
