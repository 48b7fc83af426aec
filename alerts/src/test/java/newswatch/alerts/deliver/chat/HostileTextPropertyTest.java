package newswatch.alerts.deliver.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.text.Wording;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Whatever strangers write: it fits, it calls nobody, and it is not taken for markup. */
class HostileTextPropertyTest {
  private static final Values VALUES =
      new Values(
          Map.of("url", "https://example.org/", "room", "!r:x", "topic", "t", "token", "secret"));
  private static final String LONG_URL = "https://example.org/?q=" + "&(@".repeat(300);
  private static final Pattern CALLS =
      Pattern.compile("@(?:everyone|here|channel|all|room|[A-Za-z])");
  private static final Pattern SLACK_LINK = Pattern.compile("<https?://[^<>|]*\\|[^<>]*>");

  @Property(tries = 15)
  void every_message_stays_within_the_limits_of_each_service(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int alerts) {
    for (Message message :
        List.of(Messages.digest(alerts, text, LONG_URL), Messages.saying(text, LONG_URL))) {
      JsonNode blocks = body(new Slack(), message).get("blocks");
      int characters = 0;
      for (JsonNode block : blocks) {
        int length = block.get("text").get("text").asText().length();
        assertThat(length).isBetween(1, 3000);
        characters += length;
      }
      assertThat(characters).isLessThanOrEqualTo(12_000);
      assertThat(blocks.size()).isLessThanOrEqualTo(50);
      assertThat(body(new Mattermost(), message).get("text").asText().length())
          .isBetween(1, 16_383);
      assertThat(description(message).length()).isBetween(1, 4096);
      assertThat(bytes(new Teams(), message)).isLessThan(14 * 1024);
      assertThat(utf8(body(new Ntfy(), message).get("message").asText())).isBetween(1, 4096);
      assertThat(body(new Gotify(), message).get("message").asText().length()).isBetween(1, 8000);
      assertThat(bytes(new Matrix(), message)).isLessThan(60_000);
    }
  }

  @Property(tries = 60)
  void nothing_calls_anybody_or_leads_elsewhere(@ForAll("texts") String text) {
    Message message = Messages.saying(text, "https://example.org/@here");
    JsonNode slack = body(new Slack(), message);
    String sections = slack.get("blocks").findValuesAsText("text").toString();
    assertThat(SLACK_LINK.matcher(sections).replaceAll("")).doesNotContain("<", ">");
    assertThat(sections.replace("https://example.org/@here", "")).doesNotContainPattern(CALLS);
    assertThat(slack.get("text").asText()).doesNotContain("<").doesNotContainPattern(CALLS);
    assertThat(body(new Mattermost(), message).get("text").asText()).doesNotContainPattern(CALLS);
    assertThat(description(message))
        .doesNotContainPattern(CALLS)
        .doesNotContainPattern("(?<!\\\\)<");
    assertThat(body(new Teams(), message).findValue("msteams")).isNull();
  }

  @Property(tries = 60)
  void html_for_matrix_is_well_formed_and_holds_the_tags_that_are_meant(
      @ForAll("texts") String text) throws Exception {
    Message message = Messages.saying(text, "https://example.org/\"onclick=");
    String html = body(new Matrix(), message).get("formatted_body").asText();
    Node root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new InputSource(new StringReader("<p>" + html.replace("<br>", "<br/>") + "</p>")))
            .getDocumentElement();
    assertTags(root);
  }

  @Property(tries = 15)
  void text_is_cut_between_characters(@ForAll("texts") String text) {
    for (ChatService service : List.of(new Slack(), new Teams(), new Ntfy(), new Matrix())) {
      String body = text(service, Messages.digest(40, text, null));
      assertThat(body).doesNotContain("\uFFFD");
      String families = body.replace("👨‍👩‍👧‍👦", "");
      assertThat(families).doesNotContain("👨", "👩", "👧", "👦");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "@everyone ",
            "@here",
            "@channel ",
            "<!channel>",
            "<@U123>",
            "<@&1> ",
            "https://evil.example/x ",
            "[a](https://evil.example) ",
            "</a><script>alert(1)</script>",
            "<at>Ann</at>",
            "**bold** _it_ ~no~ `code` ||hidden|| ",
            "&amp;&lt;",
            "\"quoted\" \\ ",
            "👨‍👩‍👧‍👦",
            "王毅访问北京",
            "العربية والصين ",
            "\u0002\u0003\u001b[31m",
            "plain words ");
    return pieces.list().ofMinSize(1).ofMaxSize(12).flatMap(this::repeated);
  }

  private Arbitrary<String> repeated(List<String> pieces) {
    String once = String.join("", pieces);
    return Arbitraries.of(once, once.repeat(1 + 10_000 / once.length()));
  }

  private static void assertTags(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        assertThat(child.getNodeName()).isIn("strong", "a", "br");
        for (int i = 0; i < child.getAttributes().getLength(); i++) {
          assertThat(child.getAttributes().item(i).getNodeName()).isEqualTo("href");
        }
      }
      assertTags(child);
    }
  }

  /** How messages are worded. */
  Wording wording() {
    return Wording.USUAL;
  }

  private String description(Message message) {
    return body(new Discord(), message).get("embeds").get(0).get("description").asText();
  }

  private JsonNode body(ChatService service, Message message) {
    return ((Decoded.Value<JsonNode>) Json.tree(service.request(message, wording(), VALUES).body()))
        .value();
  }

  private String text(ChatService service, Message message) {
    return new String(service.request(message, wording(), VALUES).body(), StandardCharsets.UTF_8);
  }

  private int bytes(ChatService service, Message message) {
    return service.request(message, wording(), VALUES).body().length;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
