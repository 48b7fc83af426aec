package newswatch.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** How far a page itself says that an element holds the text of its article. */
final class Trust {
  /** The most that {@link #in} gives. */
  static final double MOST = 1.7;

  private static final double NAMED = 1.4;
  private static final double ARTICLE = 1.3;
  private static final double MAIN = 1.1;

  /** Some pages mark every paragraph. */
  private static final Set<String> TOO_SMALL =
      Set.of("p", "li", "td", "h1", "h2", "h3", "h4", "blockquote", "pre");

  private Trust() {}

  /** Whether schema.org's {@code articleBody} stands on it. */
  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody");
  }

  /** What the worth of the element's text is multiplied by, 1 when nothing speaks for it. */
  static double in(Element element, MarkReader marks) {
    if (TOO_SMALL.contains(element.normalName())) {
      return 1;
    }
    if (isArticleBody(element)) {
      return MOST;
    }
    if (marks.of(element).body()) {
      return NAMED;
    }
    return switch (element.normalName()) {
      case "article" -> ARTICLE;
      case "main" -> MAIN;
      default -> 1;
    };
  }
}
