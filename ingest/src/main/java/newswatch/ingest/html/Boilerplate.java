package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Removes from a page what is never its main text: navigation, forms, banners, comments, hidden
 * parts.
 *
 * <p>What only looks like that is kept when too little of the page's running text would be left: a
 * form around a whole page, a tag that was never closed, an article that hides behind a paywall, a
 * class that says "sidebar" on the frame of everything.
 */
final class Boilerplate {
  private static final String NO_TEXT =
      "script, style, template, svg, math, iframe, object, embed, canvas, audio, video, button, "
          + "input, select, textarea, menu, head, link, figcaption";
  private static final Set<String> SIDE_NAMES = Set.of("form", "dialog", "nav", "aside", "footer");
  private static final Set<String> SIDE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alert",
          "menu");
  private static final Set<String> SENTENCES = Set.of("p", "li");
  private static final Set<String> NEVER_REMOVED = Set.of("body", "article", "main");
  private static final Pattern NOT_DISPLAYED =
      Pattern.compile("display\\s*+:\\s*+none", Pattern.CASE_INSENSITIVE);

  /** Characters of running text that make an article. */
  private static final int ENOUGH = 300;

  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;
  private static final double TWO_THIRDS = 0.67;

  private final Document page;
  private final MarkReader marks;

  private Boilerplate(Document page, MarkReader marks) {
    this.page = page;
    this.marks = marks;
  }

  static void removeFrom(Document page, MarkReader marks) {
    remove(page.select(NO_TEXT).not("html, body"));
    removeTimes(page);
    new Boilerplate(page, marks).remove();
  }

  private void remove() {
    TextWorth all = TextWorth.of(page.body());
    // Some pages hand their text to a script, and to readers without scripts as it is.
    remove(page.select("noscript").stream().filter(e -> all.readable(e) < ENOUGH).toList());
    remove(Boilerplate::isAside, QUARTER);
    remove(element -> isHidden(element) && !marks.of(element).closed(), QUARTER);
    remove(marked(Marks::other), QUARTER);
    remove(marked(Marks::hidden), HALF);
    remove(marked(mark -> mark.unlikely() && !mark.body()), TWO_THIRDS);
    remove(element -> element.normalName().equals("header"), TWO_THIRDS);
  }

  private static boolean isAside(Element element) {
    return SIDE_NAMES.contains(element.normalName()) || SIDE_ROLES.contains(element.attr("role"));
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || NOT_DISPLAYED.matcher(element.attr("style")).find();
  }

  /** Elements with such marks, but none that holds an article for those who pay. */
  private Predicate<Element> marked(Predicate<Marks> such) {
    TextWorth worth = TextWorth.of(page.body());
    return element -> {
      Marks names = marks.of(element);
      return such.test(names)
          && !Trust.isArticleBody(element)
          && !(names.closed() && worth.readable(element) > ENOUGH);
    };
  }

  /**
   * Removes what is unwanted, the outermost first.
   *
   * @param rest the share of the running text that must be left by each; what all leave together
   *     must be enough for an article, too
   */
  private void remove(Predicate<Element> unwanted, double rest) {
    TextWorth worth = TextWorth.of(page.body());
    int all = worth.readable(page.body());
    Removal removal = new Removal(unwanted, worth, all * rest, all, new ArrayList<>());
    page.body().filter(removal);
    remove(removal.removed);
  }

  private static final class Removal implements NodeFilter {
    private final Predicate<Element> unwanted;
    private final TextWorth worth;
    private final double leastOfEach;
    private final int all;
    private final List<Element> removed;
    private int left;

    Removal(
        Predicate<Element> unwanted,
        TextWorth worth,
        double leastOfEach,
        int all,
        List<Element> removed) {
      this.unwanted = unwanted;
      this.worth = worth;
      this.leastOfEach = leastOfEach;
      this.all = all;
      this.removed = removed;
      this.left = all;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)
          || NEVER_REMOVED.contains(element.normalName())
          || !unwanted.test(element)) {
        return FilterResult.CONTINUE;
      }
      int lost = worth.readable(element);
      if (all - lost < leastOfEach || left - lost < Math.min(ENOUGH, leastOfEach)) {
        return FilterResult.CONTINUE;
      }
      removed.add(element);
      left -= lost;
      return FilterResult.SKIP_CHILDREN;
    }
  }

  /** Times, but none in a sentence. */
  private static void removeTimes(Document page) {
    remove(page.select("time").stream().filter(time -> !isInSentence(time)).toList());
  }

  private static boolean isInSentence(Element time) {
    Element parent = time.parent();
    Element above = parent == null ? null : parent.parent();
    return Stream.of(parent, above)
        .anyMatch(outer -> outer != null && SENTENCES.contains(outer.normalName()));
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
