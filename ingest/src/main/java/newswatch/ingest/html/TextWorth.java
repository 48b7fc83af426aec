package newswatch.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What the text in every block of a page is worth, in characters, counted in one pass.
 *
 * <p>A stretch of text that no other block interrupts is worth its characters outside of links less
 * a fixed cost, so that sentences are worth something and labels are not; half of a short text
 * counts that does not end as sentences do. A stretch of links costs. A block is worth its own text
 * and the blocks in it; what costs in them counts by half only, because it is cut out of an article
 * later on.
 */
final class TextWorth implements NodeVisitor {
  private static final int COST = 30;
  private static final int LINK_COST = 2;
  private static final int SURELY_A_SENTENCE = 100;
  private static final double COST_INSIDE = 0.5;
  private static final String ENDS = ".!?:;…。！？؟।”»\"'’)";
  private static final Set<String> MORE_BLOCKS = Set.of("td", "th", "noscript");

  private final Map<Element, Integer> worth = new LinkedHashMap<>();
  private final Map<Element, Integer> readable = new HashMap<>();
  private final Deque<Stretch> open = new ArrayDeque<>();
  private int links;
  private int readableSoFar;

  private TextWorth() {
    open.push(new Stretch());
  }

  static TextWorth of(Element root) {
    TextWorth worth = new TextWorth();
    root.traverse(worth);
    return worth;
  }

  /** The worth of every block, below 0 for a menu; what is inside of another comes before it. */
  Map<Element, Integer> ofBlocks() {
    return worth;
  }

  /** How much running text an element holds, block or not, whatever else is in it. */
  int readable(Element element) {
    return readable.getOrDefault(element, 0);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.element().add(text.getWholeText(), links > 0);
    } else if (node instanceof Element element) {
      readable.put(element, readableSoFar);
      links += element.normalName().equals("a") ? 1 : 0;
      if (isBlock(element)) {
        open.push(new Stretch());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    links -= element.normalName().equals("a") ? 1 : 0;
    if (isBlock(element)) {
      Stretch stretch = open.pop();
      int own = stretch.worth();
      int all = stretch.inside + own;
      readableSoFar += Math.max(0, own);
      worth.put(element, all);
      open.element().inside += all > 0 ? all : (int) (all * COST_INSIDE);
    }
    readable.merge(element, readableSoFar, (before, after) -> after - before);
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || MORE_BLOCKS.contains(element.normalName());
  }

  /** The text that stands in a block and in no block inside. */
  private static final class Stretch {
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
        return 0;
      }
      if (linked > plain) {
        return -linked * LINK_COST;
      }
      boolean sentence = plain >= SURELY_A_SENTENCE || ENDS.indexOf(last) >= 0;
      return (sentence ? plain : plain / 2) - COST;
    }
  }
}
