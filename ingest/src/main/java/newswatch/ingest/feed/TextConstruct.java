package newswatch.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of an element that holds text or markup: escaped, in a CDATA section, as elements,
 * or in Base64, as RSS and Atom allow and as feeds do without being allowed.
 */
final class TextConstruct {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "wbr", "input", "col", "area", "base", "link", "meta", "param");

  private TextConstruct() {}

  static String of(FeedElement element) {
    String type = element.attribute("type").toLowerCase(Locale.ROOT);
    if (!element.element().children().isEmpty()) {
      boolean xhtml = type.contains("xhtml");
      return EntryText.ofHtml(markup(element.element(), xhtml));
    }
    String text = element.text();
    boolean binary = type.contains("/") && !type.startsWith("text/") && !type.contains("xml");
    if (binary || element.attribute("mode").equalsIgnoreCase("base64")) {
      String decoded = decoded(text);
      if (decoded == null && type.matches("(?:image|audio|video)/.*")) {
        return "";
      }
      return EntryText.ofText(decoded == null ? text : decoded);
    }
    return element.atom() && !type.contains("html")
        ? EntryText.ofText(text)
        : EntryText.ofMarkup(text);
  }

  private static @Nullable String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The elements inside as HTML, without attributes, which have no text.
   *
   * @param exact whether a {@code <} in the text is one, and not the beginning of a tag
   */
  private static String markup(Element element, boolean exact) {
    StringBuilder html = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              boolean escape = exact && !(node instanceof CDataNode);
              html.append(escape ? Entities.escape(text.getWholeText()) : text.getWholeText());
            } else if (node instanceof Element inner && depth > 0) {
              html.append('<').append(inner.tag().localName()).append('>');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element inner
                && depth > 0
                && !VOID.contains(inner.tag().localName())) {
              html.append("</").append(inner.tag().localName()).append('>');
            }
          }
        });
    return html.toString();
  }
}
