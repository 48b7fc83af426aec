package newswatch.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page. A page tells its title to social networks, to search engines and to the
 * window, often shortened or with the name of the site; the heading that says the same is the
 * headline. Without such a heading it is what the page tells others, without the name of the site.
 */
final class PageTitle {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|\\-–—»·•]|::|/)\\s+|\\s+[|｜]|[|｜]\\s*+|--");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060]");

  /** How alike a heading and a title are at least: the share of their words that is in both. */
  private static final double ALIKE = 0.2;

  private static final int LONGEST_HEADING = 300;

  private PageTitle() {}

  static @Nullable String of(Document page, @Nullable String site, JsonLd jsonLd) {
    String shared = content(page, "meta[property=og:title], meta[name=og:title]");
    String window = plain(page.title());
    String declared = jsonLd.headline() == null ? "" : plain(jsonLd.headline());
    List<String> told =
        Stream.of(withoutSite(shared, site), declared, withoutSite(window, site))
            .filter(title -> !title.isEmpty())
            .toList();
    if (told.isEmpty()) {
      return firstHeading(page);
    }
    String heading = headingLike(told, page);
    String best = told.get(0);
    // A heading with a kicker in front of it holds the whole title and more.
    boolean whole = Stream.of(shared, window).anyMatch(raw -> fold(raw).startsWith(fold(heading)));
    boolean kicker = !whole && fold(heading).contains(fold(best));
    return heading.isEmpty() || kicker ? best : heading;
  }

  private static @Nullable String firstHeading(Document page) {
    for (Element heading : page.select("article h1, main h1, [itemprop=headline], h1")) {
      String text = plain(heading.text());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The heading that says most of what one of the titles says; empty when there is none. */
  private static String headingLike(List<String> titles, Document page) {
    String best = "";
    double most = ALIKE;
    for (Element heading : page.select("h1, [itemprop=headline]")) {
      String text = plain(heading.text());
      if (text.isEmpty() || text.length() > LONGEST_HEADING) {
        continue;
      }
      for (String title : titles) {
        double alike = alike(words(text), words(title));
        if (alike > most) {
          most = alike;
          best = text;
        }
      }
    }
    return best;
  }

  private static double alike(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    long both = some.stream().filter(others::contains).count();
    return all.isEmpty() ? 0 : (double) both / all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
    words.remove("");
    return words;
  }

  private static String content(Document page, String query) {
    Element meta = page.selectFirst(query);
    return meta == null ? "" : plain(meta.attr("content"));
  }

  private static String plain(String text) {
    return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The title without the last part after a separator when that is the site, or is short. */
  private static String withoutSite(String title, @Nullable String site) {
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
    boolean shorter = last.length() * 2 < first.length() && SPACES.split(last).length <= 4;
    return !first.isEmpty() && (named || shorter) ? first : title;
  }

  private static String fold(String name) {
    return NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
