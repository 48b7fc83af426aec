package newswatch.ingest.html;

import java.net.URI;
import newswatch.ingest.document.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Parses a web page as browsers do and takes from it what {@link Page} holds. */
final class PageParser {
  private PageParser() {}

  /**
   * The page.
   *
   * @param base resolves relative addresses; null when the page's own address is unknown
   */
  static Page parse(String html, @Nullable URI base) {
    Document page = Jsoup.parse(html, base == null ? "" : base.toString());
    JsonLd jsonLd = JsonLd.of(page);
    PageMetadata metadata = new PageMetadata(page, jsonLd);
    String site = metadata.site();
    String title = PageTitle.of(page, site, jsonLd);
    // The text comes last: choosing it removes parts of the page.
    return new Page(
        title,
        metadata.url(),
        site,
        metadata.summary(),
        metadata.authors(),
        language(page),
        metadata.published(),
        DeclaredText.unlessIn(MainText.of(page, title), jsonLd.body()));
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html");
    if (html == null) {
      return null;
    }
    return LanguageTag.of(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
  }
}
