package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page: whom JSON-LD names, else the head of the page, else the line of the author. The
 * name of the site counts as an author only when no other is named.
 */
final class Bylines {
  private static final String HEAD =
      "meta[name=author], meta[property=article:author], meta[name=byl], meta[name=dc.creator], "
          + "meta[property=og:article:author], meta[name=parsely-author], "
          + "meta[name=sailthru.author], meta[name=citation_author]";

  /** From those that are surely about the author to those that might be. */
  private static final List<String> PLACES =
      List.of(
          "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]",
          "[class~=(?i)(?:^|[\\s_-])(?:author|autor|auteur|writer|journalist|contributor)s?[_-]*"
              + "name(?:$|[\\s_-])], .vcard > .fn, .fn.n",
          "[class~=(?i)(?:^|\\s)(?:by-?line|authors?|autor|auteur|autore|redakteur|writer"
              + "|verfasser)(?:$|\\s)], [id=author]",
          "[class~=(?i)(?:^|[\\s_-])(?:by-?line|author|autor|auteur|posted-by|submitted)"
              + "(?:$|[\\s_-])]");

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:By|Von|Par|Por|Di|Door|BY|VON|Autor(?:in)?:|Author:|Text:)\\s+"
              + "(\\p{Lu}[\\p{L}.'’-]+"
              + "(?:\\s(?:(?:von|van|de|der|den|di|da|la|le|al|el|bin|zu)\\s)?"
              + "\\p{Lu}[\\p{L}.'’-]*){1,3})(?:$|\\s*[,|•·–-].*)");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_LINE = 100;
  private static final int MOST_LINES = 5;

  private final Document page;
  private final TextLengths lengths;

  private Bylines(Document page) {
    this.page = page;
    this.lengths = TextLengths.of(page.body());
  }

  static List<String> of(Document page, JsonLd jsonLd, @Nullable String site) {
    Bylines bylines = new Bylines(page);
    List<List<String>> found = new ArrayList<>();
    found.add(jsonLd.authors());
    found.add(AuthorNames.in(page.select(HEAD).eachAttr("content")));
    PLACES.forEach(place -> found.add(AuthorNames.in(bylines.lines(place))));
    found.add(bylines.visible());
    for (List<String> names : found) {
      List<String> people =
          names.stream()
              .filter(name -> !isPartOf(site, name) && !isPartOf(jsonLd.publisher(), name))
              .toList();
      if (!people.isEmpty()) {
        return people;
      }
    }
    return found.stream().filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  private List<String> lines(String place) {
    return page.body().select(place).stream()
        .filter(element -> lengths.all(element) > 0 && lengths.all(element) <= LONGEST_LINE)
        .limit(MOST_LINES)
        .map(Element::text)
        .toList();
  }

  /** A line of the page that says nothing but who wrote it. */
  private List<String> visible() {
    for (String line : BlockText.of(page.body()).split("\n", -1)) {
      Matcher match = LINE.matcher(line.length() > LONGEST_LINE ? "" : line.strip());
      if (match.find()) {
        return List.of(match.group(1));
      }
    }
    return List.of();
  }

  private static boolean isPartOf(@Nullable String site, String name) {
    String folded = fold(name);
    return folded.isEmpty()
        || folded.equals("admin")
        || (site != null && fold(site).contains(folded));
  }

  private static String fold(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
