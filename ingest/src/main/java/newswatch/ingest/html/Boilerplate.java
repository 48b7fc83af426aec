package newswatch.ingest.html;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes from a page what is never its main text: navigation, forms, banners, hidden parts. */
final class Boilerplate {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, "
          + "form, button, input, select, textarea, dialog, menu, nav, aside, footer, head, link, "
          + "figcaption, "
          + "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [role=navigation], "
          + "[role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], "
          + "[role=alert], [role=menu]";

  private Boilerplate() {}

  static void removeFrom(Document page) {
    remove(page.select(NEVER_TEXT).not("html, body"));
    remove(page.select("time").not("p time, li time"));
    TextWorth worth = TextWorth.of(page.body());
    int rest = worth.plain(page.body());
    List<Element> never = page.body().select("[class], [id]").stream().filter(e -> Boilerplate.removable(e) && Marks.isNever(e)).toList();
    int gone = 0;
    List<Element> out = new java.util.ArrayList<>();
    for (Element e : never) {
      if (rest - worth.plain(e) >= 300 && worth.plain(e) * 4L < rest * 3L) {
        out.add(e);
      }
    }
    remove(out);
    TextLengths lengths = TextLengths.of(page.body());
    int all = lengths.all(page.body());
    remove(
        page.body().select("[class], [id], header").stream()
            .filter(element -> unlikely(element) && lengths.all(element) * 3L < all && Marks.trust(element) < 1.4)
            .toList());
  }

  /** Removes all at once from each parent: one by one takes time with the square of them. */
  static void remove(List<Element> elements) {
    Set<Node> removed = new HashSet<>(elements);
    Set<Element> parents = new LinkedHashSet<>();
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> kept =
          parent.childNodes().stream().filter(child -> !removed.contains(child)).toList();
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  private static boolean removable(Element element) {
    String name = element.normalName();
    return !(name.equals("body") || name.equals("article") || name.equals("main"));
  }

  private static boolean unlikely(Element element) {
    return removable(element) && (element.normalName().equals("header") || Marks.isUnlikely(element) || Marks.isNever(element));
  }
}
