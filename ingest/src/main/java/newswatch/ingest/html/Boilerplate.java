package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes from a page what is never its main text: navigation, forms, banners, hidden parts. */
final class Boilerplate {
  private static final String NEVER_TEXT =
      "script, style, template, svg, math, iframe, object, embed, canvas, audio, video, "
          + "form, button, input, select, textarea, dialog, menu, nav, aside, footer, head, link, "
          + "figcaption, [role=navigation], "
          + "[role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], "
          + "[role=alert], [role=menu]";
  private static final String HIDDEN = "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";
  private static final int ENOUGH = 300;

  private Boilerplate() {}

  static void removeFrom(Document page) {
    remove(page.select(NEVER_TEXT).not("html, body"));
    remove(page.select("time").not("p time, li time"));
    TextWorth worth = TextWorth.of(page.body());
    remove(page.select("noscript").stream().filter(e -> worth.plain(e) < ENOUGH).toList());
    remove(page.select(HIDDEN).not("html, body").stream().filter(e -> !Marks.of(e).closed()).toList());
    removeMarked(page, Marks::other, 0.25);
    removeMarked(page, Marks::hidden, 0.5);
    removeMarked(page, m -> m.unlikely() && !m.body(), 0.67);
    removeMarked(page, null, 0.67);
  }

  private static void removeMarked(Document page, @org.jspecify.annotations.Nullable Predicate<Marks> mark, double most) {
    TextWorth worth = TextWorth.of(page.body());
    int all = worth.plain(page.body());
    List<Element> out = new ArrayList<>();
    for (Element element : page.body().select(mark == null ? "header" : "[class], [id]")) {
      String name = element.normalName();
      if (name.equals("body") || name.equals("article") || name.equals("main")) {
        continue;
      }
      if (mark != null) {
        Marks marks = Marks.of(element);
        if (!mark.test(marks) || Trust.isArticleBody(element)) continue;
        if (marks.closed() && worth.plain(element) > ENOUGH) continue;
      }
      if (all - worth.plain(element) >= all * most) {
        out.add(element);
      }
    }
    remove(out);
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
}
