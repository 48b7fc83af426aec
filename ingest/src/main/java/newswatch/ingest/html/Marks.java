package newswatch.ingest.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that a page gives its elements say of them. */
final class Marks {
  private static final Pattern BODY =
      Pattern.compile(
          "(?:article|story|post|entry|news|blog|page|single|art|text|field|main)[-_]*"
              + "(?:body|text|contents?|copy|main|bodycopy)(?:$|[\\s_-])"
              + "|(?:body|rich|full|content)[-_]*(?:text|copy|body)(?:$|[\\s_-])"
              + "|(?:^|\\s)(?:h?entry|post|story|article|text)(?:$|\\s)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NEVER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?\\w*|onetrust|consent|gdpr|disqus|comments?|commentlist|respond"
              + "|outbrain|taboola|related\\w*|recommend(?:ed|ations?)?)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:newsletters?|subscri(?:be|ption)s?|signup"
              + "|social\\w*|shar(?:e|ing|er)|sharebar|promos?|promotion|advert\\w*|ads?|adslot"
              + "|sponsor\\w*|sidebar\\w*|breadcrumbs?|popup|modal|foot(?:er)?|masthead|menu|navbar"
              + "|navigation|nav|paywall|regwall|piano|toolbar|bylines?|tags|taglist|pagination|pager"
              + "|most-?read|more-?(?:on|from|stories|news)|read-?(?:more|also|next)|trending"
              + "|popular|widget|skip(?:-link)?|teasers?|teaser(?:group|box|list|text)|banner"
              + "|author-?(?:bio|box|info|card)|about-?(?:the-)?author|biography|bio|factbox"
              + "|copyrights?|\\w*captions?|credits?|screen-?reader-?text|sr-only"
              + "|visually-?hidden|print-only|noprint|no-print|hidden|see-?also|also-?read"
              + "|mehr-?zum-?thema|upsell|donat(?:e|ion)s?|rating|poll|quiz|login|register|cta"
              + "|timestamp|publish-?date|post-?meta|entry-?meta|post-?nav\\w*|next-?post|prev-?post)"
              + "(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> LEAF = Set.of("p","li","td","h1","h2","h3","h4","blockquote","pre");
  private Marks() {}

  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody");
  }

  /** How far the element's names speak for the text of an article, 1 when they say nothing. */
  static double trust(Element element) {
    if (LEAF.contains(element.normalName())) {
      return 1;
    }
    if (isArticleBody(element)) {
      return 1.7;
    }
    if (BODY.matcher(names(element)).find()) {
      return 1.4;
    }
    return switch (element.normalName()) {
      case "article" -> 1.3;
      case "main" -> 1.1;
      default -> 1;
    };
  }

  static boolean isUnlikely(Element element) {
    return UNLIKELY.matcher(names(element)).find();
  }

  static boolean isNever(Element element) {
    return NEVER.matcher(names(element)).find();
  }

  private static String names(Element element) {
    return CAPITAL.matcher(element.className() + " " + element.id()).replaceAll("-");
  }
}
