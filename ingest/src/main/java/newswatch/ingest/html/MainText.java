package newswatch.ingest.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the block of a page that holds its main text.
 *
 * <p>Density decides: every paragraph gives points for its length and commas to its parent, and
 * half of them to its grandparent; links take their share away. The winner grows by those of its
 * siblings that look like it. A page that marks its article body is taken at its word when that
 * holds a fair part of what density found.
 */
final class MainText {
  private static final int SHORTEST = 25;
  private static final String MARKED = "[itemprop=articleBody], [property=articleBody]";

  private MainText() {}

  /** The main text, empty when the page has none. Removes parts of the page. */
  static String of(Document page, @Nullable String title) {
    Boilerplate.removeFrom(page);
    Element block = densest(page);
    Element marked = largest(page.body().select(MARKED));
    if (marked != null && (block == null || 2 * length(marked) > length(block))) {
      block = marked;
    }
    if (block == null) {
      block = page.body();
    } else if (!block.equals(marked)) {
      block = withSiblings(block);
    }
    removeLinkLists(block);
    removeTitle(block, title);
    return BlockText.of(block);
  }

  private static @Nullable Element densest(Document page) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : page.body().select("p, pre, blockquote, div, section, td")) {
      Element parent = paragraph.parent();
      int length = paragraphLength(paragraph);
      if (parent == null || length < SHORTEST) {
        continue;
      }
      double score = 1 + Math.min(length / 100.0, 3) + commas(paragraph.ownText());
      boolean loose = !paragraph.normalName().equals("p");
      scores.merge(loose ? paragraph : parent, score, Double::sum);
      Element above = loose ? parent : parent.parent();
      if (above != null) {
        scores.merge(above, score / 2, Double::sum);
      }
    }
    Element best = null;
    double most = 0;
    for (Element candidate : page.body().getAllElements()) {
      double score = scores.getOrDefault(candidate, 0.0) * (1 - linkDensity(candidate));
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** Characters of a paragraph; of other blocks only those that stand in no block inside. */
  private static int paragraphLength(Element paragraph) {
    return paragraph.normalName().equals("p")
        ? paragraph.text().length()
        : paragraph.ownText().length();
  }

  private static long commas(String text) {
    return text.chars().filter(c -> c == ',' || c == '،' || c == '，' || c == '、').count();
  }

  private static double linkDensity(Element element) {
    int all = element.text().length();
    int linked = element.select("a").text().length();
    return all == 0 ? 1 : Math.min(1.0, (double) linked / all);
  }

  private static @Nullable Element largest(Elements elements) {
    Element largest = null;
    for (Element element : elements) {
      if (largest == null || length(element) > length(largest)) {
        largest = element;
      }
    }
    return largest;
  }

  private static int length(Element element) {
    return element.text().length();
  }

  /** The block and the siblings of its kind, when an article is split over several blocks. */
  private static Element withSiblings(Element block) {
    Element parent = block.parent();
    if (parent == null || block.normalName().equals("body")) {
      return block;
    }
    Element joined = new Element("div");
    for (Element sibling : parent.children()) {
      boolean alike =
          sibling.normalName().equals(block.normalName())
              && !block.className().isEmpty()
              && sibling.className().equals(block.className());
      boolean paragraph =
          sibling.normalName().equals("p") && length(sibling) > 80 && linkDensity(sibling) < 0.25;
      if (sibling.equals(block) || ((alike || paragraph) && linkDensity(sibling) < 0.3)) {
        joined.appendChild(sibling.clone());
      }
    }
    return joined;
  }

  private static void removeLinkLists(Element block) {
    for (Element list : block.select("ul, ol, table, div, p, section")) {
      if (!list.equals(block) && linkDensity(list) > 0.6 && length(list) > 0) {
        boolean sentence = list.normalName().equals("p") && list.text().endsWith(".");
        if (!sentence) {
          list.remove();
        }
      }
    }
  }

  private static void removeTitle(Element block, @Nullable String title) {
    for (Element heading : block.select("h1")) {
      if (!heading.equals(block) && title != null && heading.text().equals(title)) {
        heading.remove();
      }
    }
  }
}
