package newswatch.ingest.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    page.select(NEVER_TEXT).not("html, body").remove();
    page.select("time").not("p time, li time").remove();
    TextLengths lengths = TextLengths.of(page.body());
    int all = lengths.all(page.body());
    for (Element element : List.copyOf(page.body().select("[class], [id], header"))) {
      if (unlikely(element) && lengths.all(element) * 3L < all) {
        element.remove();
      }
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
