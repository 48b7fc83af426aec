package newswatch.ingest.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page: what it tells social networks, else its heading, else its title. */
final class PageTitle {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|\\-–—»·•]|::|/)\\s+|\\s+[|]|[|]\\s+");

  private PageTitle() {}

  static @Nullable String of(Document page, @Nullable String site) {
    String shared = content(page, "meta[property=og:title], meta[name=og:title]");
    if (!shared.isEmpty()) {
      return withoutSite(shared, site, false);
    }
    Element heading = page.selectFirst("article h1, main h1, [itemprop=headline]");
    heading = heading == null ? page.selectFirst("h1") : heading;
    if (heading != null && heading.hasText()) {
      return heading.text();
    }
    String title = page.title().strip();
    return title.isEmpty() ? null : withoutSite(title, site, true);
  }

  private static String content(Document page, String query) {
    Element meta = page.selectFirst(query);
    return meta == null ? "" : SPACES.matcher(meta.attr("content")).replaceAll(" ").strip();
  }

  /**
   * The title without the last part after a separator when that is the site.
   *
   * @param guess whether a short last part counts as the site although the page does not name it
   */
  private static String withoutSite(String title, @Nullable String site, boolean guess) {
    Matcher separator = SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    if (start <= 0) {
      return title;
    }
    String first = title.substring(0, start).strip();
    String last = title.substring(end).strip();
    boolean named = site != null && fold(last).equals(fold(site));
    boolean shorter = guess && last.length() * 2 < first.length() && words(last) <= 4;
    return !first.isEmpty() && (named || shorter) ? first : title;
  }

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
