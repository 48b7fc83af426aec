package newswatch.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text every element holds, and how much of it in links, counted in one pass: asking each
 * element by itself would take time with the square of a page's depth.
 */
final class TextLengths implements NodeVisitor {
  private static final int MOST_NODES = 500;

  private final Map<Element, Integer> all = new HashMap<>();
  private final Map<Element, Integer> linked = new HashMap<>();
  private final Deque<int[]> open = new ArrayDeque<>();
  private final Set<Element> vast = new HashSet<>();
  private int links;

  private TextLengths() {
    open.push(new int[3]);
  }

  static TextLengths of(Element root) {
    TextLengths lengths = new TextLengths();
    root.traverse(lengths);
    return lengths;
  }

  /** Characters that are no white space; 0 for an element that was not in the tree. */
  int all(Element element) {
    return all.getOrDefault(element, 0);
  }

  /** The share of the text that stands in links, 1 for an element without text. */
  double linkDensity(Element element) {
    int length = all(element);
    return length == 0 ? 1 : (double) linked.getOrDefault(element, 0) / length;
  }

  /**
   * The text of an element when it has at most so many characters, and few nodes; else, and for
   * none, empty. A short text among thousands of empty elements would take a walk over all of them.
   */
  String shortText(Element element, int longest) {
    int length = all(element);
    return length == 0 || length > longest || vast.contains(element) ? "" : element.text();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int length = visible(text.getWholeText());
      open.element()[0] += length;
      open.element()[1] += links > 0 ? length : 0;
    } else if (node instanceof Element element) {
      open.push(new int[3]);
      links += element.normalName().equals("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      int[] own = open.pop();
      all.put(element, own[0]);
      linked.put(element, own[1]);
      open.element()[0] += own[0];
      open.element()[1] += own[1];
      open.element()[2] += own[2] + 1;
      if (own[2] > MOST_NODES) {
        vast.add(element);
      }
    }
  }

  private static int visible(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) > ' ' && text.charAt(i) != '\u00A0' ? 1 : 0;
    }
    return count;
  }
}
