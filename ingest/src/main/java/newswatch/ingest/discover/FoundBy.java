package newswatch.ingest.discover;

/** How a candidate was found; what a site says itself comes before what was guessed. */
public enum FoundBy {
  /** The address that was asked about. */
  ITSELF("the address itself"),
  /** A {@code <link rel="alternate">} of the page. */
  LINK("named by the page"),
  /** A link in the page that looks as if it led to a feed. */
  ANCHOR("linked in the page"),
  /** A path that many sites have their feed at. */
  USUAL_PATH("at a usual path"),
  /** The site's robots.txt. */
  ROBOTS("named by robots.txt"),
  /** A path that many sites have their sitemap at, or an index of sitemaps. */
  SITEMAP("a sitemap of the site");

  private final String words;

  FoundBy(String words) {
    this.words = words;
  }

  /** The same for people: {@code named by the page}. */
  public String words() {
    return words;
  }
}
