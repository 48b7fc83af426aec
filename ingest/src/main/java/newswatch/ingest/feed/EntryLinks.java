package newswatch.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import newswatch.ingest.document.WebAddress;
import org.jspecify.annotations.Nullable;

/** The addresses of an entry, or of a feed: which of them is where people read it. */
final class EntryLinks {
  private static final List<String> LINKS = List.of("link", "atom:link");

  private final FeedElement element;
  private final @Nullable URI base;

  private EntryLinks(FeedElement element, @Nullable URI base) {
    this.element = element;
    this.base = base;
  }

  static EntryLinks of(FeedElement element, @Nullable URI base) {
    return new EntryLinks(element, base);
  }

  /** The best one, absolute; null when there is none. */
  @Nullable String best() {
    String best = first("feedburner:origlink");
    best = best == null ? page(true) : best;
    best = best == null ? page(false) : best;
    best = best == null ? permanent() : best;
    return best == null ? address(element, element.attribute("rdf:about")) : best;
  }

  private @Nullable String first(String name) {
    FeedElement link = element.child(name);
    return link == null ? null : address(link, link.text());
  }

  /**
   * The first link to a page.
   *
   * @param html whether links to other than HTML are left out
   */
  private @Nullable String page(boolean html) {
    for (FeedElement link : element.children(LINKS)) {
      String relation = link.attribute("rel").toLowerCase(Locale.ROOT);
      String type = link.attribute("type").toLowerCase(Locale.ROOT);
      boolean page = relation.isEmpty() || relation.equals("alternate");
      if (page && (!html || type.isEmpty() || type.contains("html"))) {
        String target = link.attribute("href");
        String address = address(link, target.isEmpty() ? link.text() : target);
        if (address != null) {
          return address;
        }
      }
    }
    return null;
  }

  /** What an RSS entry is called by, unless it says that this is no address. */
  private @Nullable String permanent() {
    FeedElement guid = element.child("guid");
    return guid == null || guid.attribute("ispermalink").equalsIgnoreCase("false")
        ? null
        : WebAddress.resolve(null, guid.text());
  }

  private @Nullable String address(FeedElement link, String target) {
    return target.isEmpty() ? null : WebAddress.resolve(link.base(base), target);
  }
}
