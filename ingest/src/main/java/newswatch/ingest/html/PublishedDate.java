package newswatch.ingest.html;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.time.WrittenTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published: the first of many places that gives a date, from those that are made
 * for it to those that a reader would look at.
 */
final class PublishedDate {
  private static final Set<String> PUBLISHED =
      Set.of(
          "article:published_time", "og:published_time", "og:article:published_time", "published_time", "article:published",
          "bt:pubdate", "date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
          "published_date", "publication-date", "published-date", "published", "datepublished", "article_date_original", "article.published",
          "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created", "dc:date",
          "originalpublicationdate", "rnews:datepublished", "sailthru.date", "parsely-pub-date", "citation_publication_date", "citation_date",
          "cxenseparse:recs:publishtime", "article.created", "created", "datecreated", "date_published", "displaydate", "timestamp", "creation_date", "prism.publicationdate", "gentime", "pub_date", "uploaddate");
  private static final Set<String> MODIFIED =
      Set.of(
          "article:modified_time", "og:updated_time", "og:modified_time", "last-modified", "lastmod", "datemodified", "dcterms.modified", "dc.date.modified", "modified", "dateupdate", "updated_time", "revision_date");
  private static final Pattern ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\d/.-])(?:(?:19|20)\\d{2}\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}(?:\\s?[日일])?(?:[T ]\\d{1,2}:\\d{2})?"
              + "|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d{2}"
              + "|\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?,?\\s(?:de\\s)?\\p{L}[\\p{L}\\p{M}]{2,12}+\\.?,?\\s(?:de\\s)?(?:19|20)\\d{2}"
              + "|\\p{L}[\\p{L}\\p{M}]{2,12}+\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d{2})(?!\\d|[/-]\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?![\\d.])");
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_LABEL = 100;

  private final Document page;
  private final @Nullable String address;

  PublishedDate(Document page, @Nullable String address) {
    this.page = page;
    this.address = address;
  }

  @Nullable Instant of(JsonLd jsonLd) {
    Instant date = meta(PUBLISHED);
    date = date != null ? date : WrittenTime.parse(jsonLd.published() == null ? "" : jsonLd.published());
    date = date != null ? date : marked();
    date = date != null ? date : time("article time, main time");
    date = date != null ? date : inAddress();
    date = date != null ? date : named("published|publish|publishing|pubdate|posted|created|erstellt|veroeffentlicht");
    date = date != null ? date : time("time");
    date = date != null ? date : named("date|datum|fecha|data|day|dateline|timestamp|time|stand");
    date = date != null ? date : visible();
    return date != null ? date : meta(MODIFIED);
  }

  private @Nullable Instant meta(Set<String> names) {
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        if (names.contains(meta.attr(attribute).toLowerCase(Locale.ROOT))) {
          Instant time = WrittenTime.parse(meta.attr("content"));
          if (time != null) {
            return time;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Instant marked() {
    for (Element element :
        page.select("[itemprop=datePublished], [property$=datePublished], [itemprop=dateCreated], [property$=dateCreated], [itemprop=uploadDate], time[pubdate], abbr.published[title], time.published, time.entry-date")) {
      Instant time = written(element);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private @Nullable Instant time(String query) {
    for (Element element : page.select(query)) {
      Instant time = written(element);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable Instant written(Element element) {
    for (String attribute : List.of("content", "datetime", "title")) {
      Instant time = WrittenTime.parse(element.attr(attribute));
      if (time != null) {
        return time;
      }
    }
    String text = element.text();
    return text.length() > LONGEST_LABEL ? null : inText(text);
  }

  private @Nullable Instant inAddress() {
    if (address == null) {
      return null;
    }
    Matcher date = ADDRESS.matcher(address);
    return date.find() ? WrittenTime.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : null;
  }

  /** A short text in an element whose names speak of a date. */
  private @Nullable Instant named(String words) {
    Pattern pattern = Pattern.compile("(?:^|[^a-z])(?:" + words + ")(?:$|[^a-z])", Pattern.CASE_INSENSITIVE);
    for (Element element : page.body().select("[class], [id]")) {
      String names = (element.className() + " " + element.id()).replaceAll("(?<=[a-z])(?=[A-Z])", "-");
      if (pattern.matcher(names).find()) {
        String text = element.text();
        Instant time = text.length() > LONGEST_LABEL ? null : inText(text);
        if (time == null && text.length() <= LONGEST_LABEL) {
          Matcher match = SHORT_YEAR.matcher(text);
          time = match.find() ? WrittenTime.parse(match.group()) : null;
        }
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  /** The first date in a short line of the page. */
  private @Nullable Instant visible() {
    for (String line : BlockText.of(page.body()).split("\n")) {
      Instant time = line.length() > LONGEST_LINE ? null : inText(line);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable Instant inText(String text) {
    Matcher match = IN_TEXT.matcher(text);
    while (match.find()) {
      Instant time = WrittenTime.parse(match.group());
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
