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
import org.jsoup.select.NodeFilter.FilterResult;

/** Removes from a page what is never its main text: navigation, forms, banners, hidden parts. */
final class Boilerplate {
  private static final String NO_TEXT =
      "script, style, template, svg, math, iframe, object, embed, canvas, audio, video, "
          + "button, input, select, textarea, menu, head, link, figcaption";
  private static final Set<String> NAMES =
      Set.of("form", "dialog", "nav", "aside", "footer");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu");
  private static final int ENOUGH = 300;

  private Boilerplate() {}

  static void removeFrom(Document page) {
    remove(page.select(NO_TEXT).not("html, body"));
    remove(page.select("time").not("p time, li time"));
    TextWorth worth = TextWorth.of(page.body());
    remove(page.select("noscript").stream().filter(e -> worth.plain(e) < ENOUGH).toList());
    remove(page, e -> NAMES.contains(e.normalName()) || ROLES.contains(e.attr("role")), 0.25);
    remove(page, e -> isHidden(e) && !Marks.of(e).closed(), 0.25);
    removeMarked(page, Marks::other, 0.25);
    removeMarked(page, Marks::hidden, 0.5);
    removeMarked(page, m -> m.unlikely() && !m.body(), 0.67);
    remove(page, e -> e.normalName().equals("header"), 0.67);
  }

  private static final java.util.regex.Pattern NONE = java.util.regex.Pattern.compile("display\\s*+:\\s*+none", java.util.regex.Pattern.CASE_INSENSITIVE);

  private static boolean isHidden(Element e) {
    return e.hasAttr("hidden") || e.attr("aria-hidden").equals("true") || NONE.matcher(e.attr("style")).find();
  }

  private static void removeMarked(Document page, Predicate<Marks> mark, double most) {
    TextWorth worth = TextWorth.of(page.body());
    remove(page, e -> {
        Marks marks = Marks.of(e);
        return mark.test(marks) && !Trust.isArticleBody(e) && !(marks.closed() && worth.plain(e) > ENOUGH);
    }, most);
  }

  private static void remove(Document page, Predicate<Element> unwanted, double most) {
    TextWorth worth = TextWorth.of(page.body());
    int all = worth.plain(page.body());
    int least = (int) Math.min(ENOUGH, all * most);
    int[] rest = {all};
    List<Element> out = new ArrayList<>();
    page.body().filter((node, depth) -> {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String name = element.normalName();
      if (name.equals("body") || name.equals("article") || name.equals("main") || !unwanted.test(element)) {
        return FilterResult.CONTINUE;
      }
      int gone = worth.plain(element);
      if (all - gone >= all * most && rest[0] - gone >= least) {
        out.add(element);
        rest[0] -= gone;
        return FilterResult.SKIP_CHILDREN;
      }
      if (System.getProperty("dbg") != null) System.out.println("KEPT " + element.normalName()+"."+element.className()+"#"+element.id()+" "+worth.plain(element)+" of "+all);
      return FilterResult.CONTINUE;
    });
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
