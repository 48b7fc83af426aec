package newswatch.ingest.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph between headline and article: many pages set it in a block of its own. It is found
 * because the page also describes itself with these words.
 */
final class Standfirst {
  private static final int SHORTEST = 40;

  private Standfirst() {}

  /** The element whose text is the description; null when there is none. */
  static @Nullable Element of(Document page) {
    for (String query :
        List.of("meta[property=og:description]", "meta[name=description]", "meta[name=twitter:description]")) {
      Element meta = page.selectFirst(query);
      String wanted = meta == null ? "" : letters(meta.attr("content"));
      if (wanted.length() < SHORTEST) {
        continue;
      }
      for (Element element : page.body().select("p, div, h2, h3, span, section, strong, li")) {
        String own = element.ownText();
        if (own.length() < SHORTEST || element.closest("a, aside, nav, footer, figure, li") != null) {
          continue;
        }
        String text = letters(element.text());
        if (text.equals(wanted) || wanted.length() > 60 && text.startsWith(wanted.substring(0, wanted.length() - 4))&& text.length() < 2*wanted.length() || text.length() > 60 && wanted.startsWith(text)&& wanted.length()<2*text.length()) {
          return element;
        }
      }
    }
    return null;
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
