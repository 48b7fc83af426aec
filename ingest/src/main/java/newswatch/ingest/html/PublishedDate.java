package newswatch.ingest.html;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.ingest.time.WrittenTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published: the first of many places that gives a date, from those that are made
 * for it to those that a reader would look at. The date of a change comes last.
 */
final class PublishedDate {
  private static final Set<String> PUBLISHED =
      Set.of(
          ("article:published_time og:published_time og:article:published_time published_time"
                  + " article:published article.published article.created article_date_original"
                  + " bt:pubdate date pubdate pub_date publishdate publish_date publish-date"
                  + " publication_date publication-date published_date published-date published"
                  + " date_published datepublished originalpublicationdate rnews:datepublished"
                  + " dc.date dc:date dc.date.issued dc.date.created dcterms.date dcterms.issued"
                  + " dcterms.created sailthru.date parsely-pub-date citation_publication_date"
                  + " citation_date cxenseparse:recs:publishtime prism.publicationdate created"
                  + " datecreated creation_date displaydate timestamp uploaddate")
              .split(" ", -1));
  private static final Set<String> MODIFIED =
      Set.of(
          ("article:modified_time og:updated_time og:modified_time updated_time last-modified"
                  + " lastmod modified datemodified dateupdate revision_date dcterms.modified"
                  + " dc.date.modified")
              .split(" ", -1));
  private static final String MARKED =
      "[itemprop=datePublished], [property$=datePublished], [itemprop=dateCreated], "
          + "[property$=dateCreated], [itemprop=uploadDate], time[pubdate], "
          + "abbr.published[title], time.published, time.entry-date";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern NAMED_PUBLISHED =
      named("published|publish|publishing|pubdate|posted|created|erstellt|veroeffentlicht");
  private static final Pattern NAMED_DATE =
      named("date|datum|fecha|data|day|dateline|timestamp|time|stand");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_LABEL = 100;

  /** Bounds the time on pages that nest the same text again and again. */
  private static final int MOST_CANDIDATES = 200;

  private final Document page;
  private final TextLengths lengths;

  private PublishedDate(Document page) {
    this.page = page;
    this.lengths = TextLengths.of(page.body());
  }

  /**
   * The date; null when the page says none.
   *
   * @param address of the page, which may hold a date; null when it is unknown
   */
  static @Nullable Instant of(Document page, JsonLd jsonLd, @Nullable String address) {
    PublishedDate date = new PublishedDate(page);
    return Stream.<Supplier<@Nullable Instant>>of(
            () -> date.meta(PUBLISHED),
            () -> WrittenTime.parse(jsonLd.published() == null ? "" : jsonLd.published()),
            () -> date.first(page.select(MARKED).stream(), date::written),
            date::timeInArticle,
            () -> inAddress(address),
            () -> date.inNamed(NAMED_PUBLISHED),
            () -> date.first(page.select("time").stream(), date::written),
            () -> date.inNamed(NAMED_DATE),
            date::visible,
            () -> date.meta(MODIFIED))
        .map(Supplier::get)
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant meta(Set<String> names) {
    return first(
        page.select("meta[content]").stream()
            .filter(
                meta ->
                    Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(key -> names.contains(meta.attr(key).toLowerCase(Locale.ROOT)))),
        meta -> WrittenTime.parse(meta.attr("content")));
  }

  private @Nullable Instant timeInArticle() {
    Element article = page.selectFirst("article, main");
    return article == null ? null : first(article.select("time").stream(), this::written);
  }

  private static @Nullable Instant inAddress(@Nullable String address) {
    Matcher date = ADDRESS.matcher(address == null ? "" : address);
    return date.find()
        ? WrittenTime.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : null;
  }

  /** A short text in an element whose class or id speaks of a date. */
  private @Nullable Instant inNamed(Pattern words) {
    return first(
        page.body().select("[class], [id]").stream()
            .filter(element -> lengths.all(element) > 0 && lengths.all(element) <= LONGEST_LABEL)
            .filter(element -> words.matcher(names(element)).find())
            .limit(MOST_CANDIDATES),
        element -> DateInText.expected(lengths.shortText(element, LONGEST_LABEL)));
  }

  /** The first date in a short line of the page. */
  private @Nullable Instant visible() {
    for (String line : BlockText.of(page.body()).split("\n", -1)) {
      Instant time = line.length() > LONGEST_LINE ? null : DateInText.first(line);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private @Nullable Instant written(Element element) {
    for (String attribute : List.of("content", "datetime", "title")) {
      Instant time = WrittenTime.parse(element.attr(attribute));
      if (time != null) {
        return time;
      }
    }
    return DateInText.first(lengths.shortText(element, LONGEST_LABEL));
  }

  private @Nullable Instant first(
      Stream<Element> elements, Function<Element, @Nullable Instant> date) {
    return elements
        .limit(MOST_CANDIDATES)
        .map(date)
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private static String names(Element element) {
    return CAPITAL.matcher(element.className() + " " + element.id()).replaceAll("-");
  }

  private static Pattern named(String words) {
    return Pattern.compile("(?:^|[^a-z])(?:" + words + ")(?:$|[^a-z])", Pattern.CASE_INSENSITIVE);
  }
}
