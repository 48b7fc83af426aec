package newswatch.ingest.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an element as a reader sees it: white space collapsed, a paragraph for every block,
 * blank lines between paragraphs, a line end for {@code <br>}.
 */
final class BlockText implements NodeVisitor {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Set<String> INLINE_CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private boolean spaceDue;

  private BlockText() {}

  static String of(Element element) {
    BlockText text = new BlockText();
    element.traverse(text);
    return text.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        lineEnd();
      } else {
        boundary(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      boundary(element);
    }
  }

  private void boundary(Element element) {
    if (INLINE_CELLS.contains(element.normalName())) {
      spaceDue = true;
    } else if (element.isBlock()) {
      paragraphEnd();
    }
  }

  private void add(String words) {
    String collapsed = SPACES.matcher(words).replaceAll(" ");
    boolean leading = collapsed.startsWith(" ");
    String content = collapsed.strip();
    spaceDue |= leading;
    if (content.isEmpty()) {
      return;
    }
    if (spaceDue && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    text.append(content);
    spaceDue = collapsed.length() > 1 && collapsed.endsWith(" ");
  }

  private void lineEnd() {
    if (text.length() > 0 && !endsWith("\n\n")) {
      text.append('\n');
    }
    spaceDue = false;
  }

  private void paragraphEnd() {
    while (text.length() > 0 && !endsWith("\n\n")) {
      text.append('\n');
    }
    spaceDue = false;
  }

  private boolean endsWith(String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }
}
