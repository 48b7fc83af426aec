package newswatch.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page: whom JSON-LD names, else the head of the page, else the line of the author. The
 * name of the site is taken for an author only when there is no other.
 */
final class Bylines {
  private static final List<String> PLACES =
      List.of(
          "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]",
          "[class~=(?i)(?:^|[\\s_-])(?:author|autor|auteur|writer|journalist|contributor)s?[_-]*name(?:$|[\\s_-])], .author .fn, .vcard .fn, .fn.n",
          "[class~=(?i)(?:^|\\s)(?:by-?line|author|authors|autor|auteur|autore|redakteur|writer|verfasser)(?:$|\\s)], [id=author]",
          "[class~=(?i)(?:^|[\\s_-])(?:by-?line|author|autor|auteur|posted-by|submitted)(?:$|[\\s_-])]");
  private static final Pattern WITH =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|geschrieben|veröffentlicht|escrito|publicado|text|texte?|story|interview|autor(?:in|en)?|author|auteur|redaktion)\\b[\\s:]*)?"
              + "(?:by|von|par|por|di|da|door|av|af|przez|oleh|автор|от)?\\b[\\s:]+(?=\\S)");
  private static final Pattern END = Pattern.compile("\\s*(?:[|•·\\n(<]|\\s[-–—]\\s|\\bam\\s\\d|\\bon\\s|\\d).*", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\bund\\b|\\band\\b|\\bet\\b|\\by\\b(?=\\s\\p{Lu}))\\s*");
  private static final Pattern LINE =
      Pattern.compile("^(?:By|Von|Par|Por|Di|Door|BY|VON|Autor(?:in)?:|Author:|Text:)\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s(?:(?:von|van|de|der|den|di|da|la|le|al|el|bin|zu)\\s)?\\p{Lu}[\\p{L}.'’-]*){1,3})(?:$|\\s*[,|•·–-].*)");
  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 100;
  private static final int MOST_WORDS = 6;
  private static final int MOST = 5;

  private Bylines() {}

  static List<String> of(Document page, JsonLd jsonLd, @Nullable String site) {
    List<List<String>> found = new ArrayList<>();
    found.add(jsonLd.authors());
    found.add(
        names(page.select("meta[name=author], meta[property=article:author], meta[name=byl], meta[name=dc.creator], meta[name=DC.creator], meta[property=og:article:author], meta[name=parsely-author], meta[name=sailthru.author], meta[name=citation_author]").eachAttr("content")));
    for (String place : PLACES) {
      List<String> texts = new ArrayList<>();
      for (Element element : page.body().select(place)) {
        String text = element.text();
        if (text.length() <= LONGEST_LINE && texts.size() < MOST) {
          texts.add(text);
        }
      }
      found.add(names(texts));
    }
    found.add(line(page));
    for (List<String> names : found) {
      List<String> people = names.stream().filter(name -> !isSite(name, site, jsonLd.publisher())).toList();
      if (!people.isEmpty()) {
        return people;
      }
    }
    return found.stream().filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  private static List<String> line(Document page) {
    for (String line : BlockText.of(page.body()).split("\n")) {
      Matcher match = line.length() > LONGEST_LINE ? null : LINE.matcher(line.strip());
      if (match != null && match.find()) {
        return List.of(match.group(1));
      }
    }
    return List.of();
  }

  private static List<String> names(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      String name = END.matcher(WITH.matcher(text.strip()).replaceFirst("")).replaceFirst("");
      for (String one : BETWEEN.split(name)) {
        String plain = one.strip();
        if (plain.length() > 1 && plain.length() <= LONGEST && plain.split("\\s+").length <= MOST_WORDS && !plain.contains("://") && !plain.contains("@")) {
          names.add(plain);
        }
      }
    }
    return names.stream().limit(MOST).toList();
  }

  private static boolean isSite(String name, @Nullable String site, @Nullable String publisher) {
    String folded = fold(name);
    return folded.isEmpty() || folded.equals("admin") || site != null && fold(site).contains(folded)
        || publisher != null && fold(publisher).contains(folded);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
