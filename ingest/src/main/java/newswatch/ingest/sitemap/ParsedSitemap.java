package newswatch.ingest.sitemap;

import java.util.List;

/** What became of a text that should be a sitemap. */
public sealed interface ParsedSitemap {

  /**
   * A sitemap.
   *
   * @param cut whether there are more entries than are read of one
   */
  record Pages(List<SitemapEntry> entries, boolean cut) implements ParsedSitemap {
    public Pages {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A list of sitemaps.
   *
   * @param cut whether there are more than are read of one
   */
  record Index(List<SitemapReference> sitemaps, boolean cut) implements ParsedSitemap {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /**
   * None.
   *
   * @param why what it is instead
   */
  record None(String why) implements ParsedSitemap {}
}
