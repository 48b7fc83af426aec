package newswatch.ingest.html;

import java.util.LinkedHashMap;
import java.util.List;
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
  private static final int LONG_PARAGRAPH = 70;
  private static final String MARKED = "[itemprop=articleBody], [property=articleBody]";

  private final Document page;
  private final TextLengths lengths;

  private MainText(Document page) {
    this.page = page;
    this.lengths = TextLengths.of(page.body());
  }

  /** The main text, empty when the page has none. Removes parts of the page. */
  static String of(Document page, @Nullable String title) {
    Boilerplate.removeFrom(page);
    return new MainText(page).choose(title);
  }

  private String choose(@Nullable String title) {
    Element block = densest();
    Element marked = largest(page.body().select(MARKED));
    if (marked != null && (block == null || 2 * lengths.all(marked) > lengths.all(block))) {
      block = marked;
    }
    if (block == null) {
      block = page.body();
    }
    List<Element> parts = block.equals(marked) ? List.of(block) : withSiblings(block);
    StringBuilder text = new StringBuilder();
    for (Element part : parts) {
      removeLinkLists(part);
      removeTitle(part, title);
      text.append(text.isEmpty() ? "" : "\n\n").append(BlockText.of(part));
    }
    return text.toString().strip();
  }

  private @Nullable Element densest() {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element paragraph : page.body().select("p, pre, blockquote, div, section, td")) {
      Element parent = paragraph.parent();
      boolean loose = !paragraph.normalName().equals("p");
      String own = paragraph.ownText();
      // Of other blocks only the text counts that stands in no block inside.
      int length = loose ? own.length() : lengths.all(paragraph);
      if (parent == null || length < SHORTEST) {
        continue;
      }
      double score = 1 + Math.min(length / 100.0, 3) + commas(own);
      scores.merge(loose ? paragraph : parent, score, Double::sum);
      Element above = loose ? parent : parent.parent();
      if (above != null) {
        scores.merge(above, score / 2, Double::sum);
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> candidate : scores.entrySet()) {
      double score = candidate.getValue() * (1 - lengths.linkDensity(candidate.getKey()));
      if (score > most) {
        most = score;
        best = candidate.getKey();
      }
    }
    return best;
  }

  private static long commas(String text) {
    return text.chars().filter(c -> c == ',' || c == '،' || c == '，' || c == '、').count();
  }

  private @Nullable Element largest(Elements elements) {
    Element largest = null;
    for (Element element : elements) {
      if (largest == null || lengths.all(element) > lengths.all(largest)) {
        largest = element;
      }
    }
    return largest;
  }

  /** The block and the siblings of its kind, when an article is split over several blocks. */
  private List<Element> withSiblings(Element block) {
    Element parent = block.parent();
    if (parent == null || block.equals(page.body())) {
      return List.of(block);
    }
    return parent.children().stream()
        .filter(sibling -> sibling.equals(block) || belongsTo(block, sibling))
        .toList();
  }

  private boolean belongsTo(Element block, Element sibling) {
    boolean alike =
        sibling.normalName().equals(block.normalName())
            && !block.className().isEmpty()
            && sibling.className().equals(block.className());
    boolean paragraph = sibling.normalName().equals("p") && lengths.all(sibling) > LONG_PARAGRAPH;
    return (alike || paragraph) && lengths.linkDensity(sibling) < 0.3;
  }

  private void removeLinkLists(Element block) {
    Boilerplate.remove(
        block.select("ul, ol, table, div, p, section").stream()
            .filter(list -> !list.equals(block) && isLinkList(list))
            .toList());
  }

  /** Mostly links, but no paragraph that is one long link: that is a sentence. */
  private boolean isLinkList(Element list) {
    boolean links = lengths.all(list) > 0 && lengths.linkDensity(list) > 0.6;
    return links && !(list.normalName().equals("p") && list.text().endsWith("."));
  }

  private static void removeTitle(Element block, @Nullable String title) {
    for (Element heading : block.select("h1")) {
      if (!heading.equals(block) && heading.text().equals(title)) {
        heading.remove();
      }
    }
  }
}
