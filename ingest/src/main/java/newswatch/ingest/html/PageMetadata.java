package newswatch.ingest.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about itself in its head, its JSON-LD and its {@code <time>}. */
final class PageMetadata {
  private final Document page;
  private final JsonLd jsonLd;

  PageMetadata(Document page, JsonLd jsonLd) {
    this.page = page;
    this.jsonLd = jsonLd;
  }

  /** The canonical address, absolute; null when none can be made of what the page says. */
  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    String url = canonical == null ? null : web(canonical.absUrl("href"));
    if (url != null) {
      return url;
    }
    Element shared = page.selectFirst("meta[property=og:url][content]");
    return shared == null ? null : web(shared.absUrl("content"));
  }

  @Nullable String site() {
    String site = meta("meta[property=og:site_name]", "meta[name=application-name]");
    return site == null ? jsonLd.publisher() : site;
  }

  @Nullable String summary() {
    return meta(
        "meta[property=og:description]",
        "meta[name=description]",
        "meta[name=twitter:description]");
  }

  List<String> authors() {
    return Bylines.of(page, jsonLd, site());
  }

  @Nullable Instant published() {
    return PublishedDate.of(page, jsonLd, url());
  }

  private @Nullable String meta(String... queries) {
    for (String query : queries) {
      Element element = page.selectFirst(query);
      if (element != null && !element.attr("content").isBlank()) {
        return element.attr("content").strip();
      }
    }
    return null;
  }

  private static @Nullable String web(String address) {
    try {
      URI uri = new URI(address);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
