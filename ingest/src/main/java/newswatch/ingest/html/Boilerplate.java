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

  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|disqus|cookies?|consent|gdpr|newsletter|subscri(?:be|ption)"
              + "|social|shar(?:e|ing)|related|recommend(?:ed|ations?)?|promo|advert\\w*|ads?"
              + "|sponsor\\w*|sidebar|breadcrumbs?|popup|modal|foot(?:er)?|masthead|menu|navbar"
              + "|navigation|nav|paywall|outbrain|taboola|toolbar|byline|tags|pagination|pager"
              + "|most-?read|more-?(?:on|from|stories)|read-?more|trending|widget|skip(?:-link)?"
              + "|copyright|caption|credit)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private Boilerplate() {}

  static void removeFrom(Document page) {
    remove(page.select(NEVER_TEXT).not("html, body"));
    remove(page.select("time").not("p time, li time"));
    TextLengths lengths = TextLengths.of(page.body());
    int all = lengths.all(page.body());
    remove(
        page.body().select("[class], [id], header").stream()
            .filter(element -> unlikely(element) && lengths.all(element) * 3L < all)
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

  private static boolean unlikely(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("article") || name.equals("main")) {
      return false;
    }
    return name.equals("header")
        || UNLIKELY.matcher(element.className() + " " + element.id()).find();
  }
}
