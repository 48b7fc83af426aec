package newswatch.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** How far a page itself says that an element holds the text of its article. */
final class Trust {
  static final double BODY = 1.4;
  static final double MOST = 1.7;
  private static final Set<String> LEAF =
      Set.of("p", "li", "td", "h1", "h2", "h3", "h4", "blockquote", "pre");

  private Trust() {}

  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody");
  }

  /** What the worth of the element's text is multiplied by, 1 when nothing speaks for it. */
  static double of(Element element) {
    if (LEAF.contains(element.normalName())) {
      return 1;
    }
    if (isArticleBody(element)) {
      return MOST;
    }
    if (Marks.of(element).body()) {
      return BODY;
    }
    return switch (element.normalName()) {
      case "article" -> 1.3;
      case "main" -> 1.1;
      default -> 1;
    };
  }
}
