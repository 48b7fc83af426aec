package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds headings that head nothing: what stood below them was removed. */
final class EmptyHeadings implements NodeVisitor {
  private final List<Element> empty = new ArrayList<>();
  private final List<Element> waiting = new ArrayList<>();
  private int inside;

  private EmptyHeadings() {}

  static void removeFrom(Element block) {
    EmptyHeadings headings = new EmptyHeadings();
    block.traverse(headings);
    headings.empty.addAll(headings.waiting);
    headings.empty.remove(block);
    Boilerplate.remove(headings.empty);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element && isHeading(element)) {
      while (!waiting.isEmpty() && level(waiting.get(waiting.size() - 1)) >= level(element)) {
        empty.add(waiting.remove(waiting.size() - 1));
      }
      inside++;
    } else if (node instanceof TextNode text && inside == 0 && !text.isBlank()) {
      waiting.clear();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isHeading(element)) {
      inside--;
      if (element.text().length() > 120) {
        waiting.clear();
        return;
      }
      waiting.add(element);
    }
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static int level(Element heading) {
    return heading.normalName().charAt(1);
  }
}
