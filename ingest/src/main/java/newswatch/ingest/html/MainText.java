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
    Element lead = Standfirst.of(page);
    java.util.Map<Element, Integer> order = new java.util.IdentityHashMap<>();
    if (lead != null) for (Element e : page.getAllElements()) order.put(e, order.size());
    String leadText = lead == null ? "" : BlockText.of(lead);
    Boilerplate.removeFrom(page);
    MainText main = new MainText(page);
    Element block = main.worthiest();
    String text = main.choose(block, title);
    if (lead != null && order.get(lead) < order.get(block) && !Standfirst.letters(text).contains(Standfirst.letters(leadText)) && !text.isBlank()) text = leadText + "\n\n" + text;
    return text;
  }

  private String choose(Element block, @Nullable String title) {
    StringBuilder text = new StringBuilder();
    for (Element part : List.of(block)) {
      removeLinkLists(part);
      removeTitle(part, title);
      EmptyHeadings.removeFrom(part);
      text.append(text.isEmpty() ? "" : "\n\n").append(BlockText.of(part));
    }
    return text.toString().strip();
  }

  private Element worthiest() {
    TextWorth worth = TextWorth.of(page.body());
    Element best = page.body();
    double most = 0;
    for (Map.Entry<Element, Integer> candidate : worth.all().entrySet()) {
      if (candidate.getValue() * Trust.MOST <= most) {
        continue;
      }
      double value = candidate.getValue() * Trust.of(candidate.getKey());
      if (value > most) {
        most = value;
        best = candidate.getKey();
      }
    }
    return best;
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
