package newswatch.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph between headline and article, which many pages set in a block of its own. It is
 * known by its words: the page describes itself with them.
 */
final class Standfirst {
  private static final List<String> DESCRIPTIONS =
      List.of(
          "meta[property=og:description]",
          "meta[name=description]",
          "meta[name=twitter:description]");
  private static final Set<String> ELSEWHERE =
      Set.of("a", "aside", "nav", "footer", "figure", "li");
  private static final int SHORTEST = 40;
  private static final int SURE = 60;

  /** Descriptions are often cut and end in points. */
  private static final int CUT = 4;

  /** Bounds the time on pages that nest the same text again and again. */
  private static final int MOST_CANDIDATES = 100;

  private static final int MOST_ANCESTORS = 50;

  private Standfirst() {}

  /** The element whose text is the description; null when there is none. */
  static @Nullable Element of(Document page) {
    TextLengths lengths = TextLengths.of(page.body());
    for (String query : DESCRIPTIONS) {
      Element meta = page.selectFirst(query);
      String description = meta == null ? "" : letters(meta.attr("content"));
      Element found = description.length() < SHORTEST ? null : find(description, page, lengths);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Element find(String description, Document page, TextLengths lengths) {
    return page.body().select("p, div, h2, h3, span, section, strong").stream()
        .filter(element -> lengths.all(element) >= SHORTEST)
        .filter(element -> lengths.all(element) < 3 * description.length())
        .filter(element -> element.ownText().length() >= SHORTEST)
        .limit(MOST_CANDIDATES)
        .filter(element -> isSame(letters(element.text()), description))
        .filter(element -> !isElsewhere(element))
        .findFirst()
        .orElse(null);
  }

  /** Equal, or one is the beginning of the other and no less than half of it. */
  private static boolean isSame(String text, String description) {
    if (text.equals(description)) {
      return true;
    }
    if (Math.min(text.length(), description.length()) <= SURE) {
      return false;
    }
    boolean cut = text.startsWith(description.substring(0, description.length() - CUT));
    return (cut && text.length() < 2 * description.length())
        || (description.startsWith(text) && description.length() < 2 * text.length());
  }

  private static boolean isElsewhere(Element element) {
    Element above = element;
    for (int i = 0; i < MOST_ANCESTORS && above != null; i++) {
      if (ELSEWHERE.contains(above.normalName())) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  /** Letters and digits in lower case: what two writings of a text have in common. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
