package newswatch.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What the text in every block of a page is worth: characters of running text count for it, links
 * and labels against it. A block is worth its own text and all blocks in it, so that an article is
 * worth more than any part of it and, because menus cost, more than the page around it.
 */
final class TextWorth implements NodeVisitor {
  private static final java.util.Set<String> EXTRA = java.util.Set.of("td", "th", "noscript");
  /** What each stretch of text costs: a label is shorter than that, a sentence longer. */
  private static final int COST = 30;

  private static final int LINK_COST = 2;
  private static final double NEG = Double.parseDouble(System.getProperty("neg", "0.5"));
  private static final int LONG = 100;

  private final Map<Element, Integer> worth = new HashMap<>();
  private final Map<Element, Integer> plain = new HashMap<>();
  private final Deque<Run> open = new ArrayDeque<>();
  private int links;
  private int good;

  private TextWorth() {
    open.push(new Run());
  }

  static TextWorth of(Element root) {
    TextWorth worth = new TextWorth();
    root.traverse(worth);
    return worth;
  }

  /** The worth in characters, below 0 for a menu; 0 for an element that is no block. */
  int of(Node block) {
    return block instanceof Element element ? worth.getOrDefault(element, 0) : 0;
  }

  int plain(Element block) {
    return plain.getOrDefault(block, 0);
  }

  Map<Element, Integer> all() {
    return worth;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.element().add(text.getWholeText(), links > 0);
    } else if (node instanceof Element element) {
      plain.put(element, good);
      links += element.normalName().equals("a") ? 1 : 0;
      if (isBlock(element)) {
        open.push(new Run());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (isBlock(element)) {
        Run run = open.pop();
        int all = run.worth();
        good += Math.max(0, all - run.inside);
        worth.put(element, all);
        open.element().inside += all > 0 ? all : (int) (all * NEG);
      }
      plain.merge(element, good, (before, after) -> after - before);
    }
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || EXTRA.contains(element.normalName());
  }

  /** The text that stands in a block and in no block inside. */
  private static final class Run {
    private int plain;
    private int linked;
    private int inside;
    private char last;

    void add(String text, boolean link) {
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > ' ' && c != '\u00A0') {
          count++;
          last = c;
        }
      }
      if (link) {
        linked += count;
      } else {
        plain += count;
      }
    }

    int worth() {
      if (plain + linked == 0) {
        return inside;
      }
      boolean sentence = plain >= LONG || ".!?:;…。！？؟।”»\"'’)".indexOf(last) >= 0;
      int text = sentence ? plain : plain / 2;
      int own = linked > plain ? -linked * LINK_COST : text - COST;
      return inside + own;
    }
  }
}
