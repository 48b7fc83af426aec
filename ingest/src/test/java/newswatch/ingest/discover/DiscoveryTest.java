package newswatch.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import newswatch.events.source.FeedKind;
import newswatch.ingest.opml.OpmlEntries;
import newswatch.ingest.robots.RobotsVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String NEWS_MAP =
      "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://a.example/1</loc>"
          + "<news:news><news:publication><news:name>A Paper</news:name><news:language>en</news:language>"
          + "</news:publication><news:title>T</news:title></news:news></url></urlset>";

  private LocalSite site;

  @BeforeEach
  void open() throws IOException {
    site = new LocalSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void of_what_a_page_names_the_feed_of_articles_in_its_language_is_the_best() {
    site.with(
            "/",
            """
            <html lang="fa-IR"><base href="/blog/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
            <link rel="alternate" type="application/rss+xml" href="/en.xml">
            <link rel=ALTERNATE type="application/atom+xml;charset=utf-8" href="atom">
            <link rel="alternate" type="application/rss+xml" href="../fa.xml">
            <link rel="alternate" type="application/json" href="/wp-json/1">
            <link rel="alternate" hreflang="en" href="/en/">""")
        .with("/blog/comments/feed", LocalSite.rss("Comments on A", "fa", 90))
        .with("/en.xml", LocalSite.rss("English", "en", 1))
        .with(
            "/blog/atom",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fa'><title>A</title><entry><id>1</id>"
                + "<link href='https://a.example/11'/></entry><entry><id>2</id>"
                + "<link href='https://a.example/12'/></entry></feed>")
        .with("/fa.xml", LocalSite.rss("A as RSS", "fa", 11));
    List<SourceCandidate> found = sources("/", null);
    assertThat(found)
        .extracting(SourceCandidate::address)
        .containsExactly(
            site.url("/blog/atom"), site.url("/en.xml"), site.url("/blog/comments/feed"));
    assertThat(found.get(0).title()).isEqualTo("A");
    assertThat(found.get(0).foundBy()).isEqualTo(FoundBy.LINK);
    assertThat(site.asked).hasSize(6);
  }

  @Test
  void links_in_the_page_that_look_like_feeds_are_tried() {
    site.with(
            "/",
            "<a href='/about'>x</a><a href='/rss/world.xml?a=1'>RSS</a><a href=/feedback>f</a>")
        .with("/rss/world.xml?a=1", LocalSite.rss("World", "en", 1));
    assertThat(sources("/", null))
        .extracting(SourceCandidate::foundBy)
        .containsExactly(FoundBy.ANCHOR);
    assertThat(site.asked).containsExactly("/", "/robots.txt", "/rss/world.xml?a=1");
  }

  @Test
  void usual_paths_are_tried_below_the_page_and_then_below_the_root() {
    site.with("/asia/", "<p>none</p>").with("/index.xml", LocalSite.rss("All", "en", 1));
    assertThat(sources("/asia/", null))
        .extracting(SourceCandidate::address)
        .containsExactly(site.url("/index.xml"));
    assertThat(site.asked).startsWith("/asia/", "/robots.txt", "/asia/feed", "/asia/rss");
  }

  @Test
  void a_site_without_a_feed_may_have_a_sitemap_of_news() {
    site.with("/", "<p>none</p>")
        .with("/robots.txt", "User-agent: *\nDisallow: /x\nSitemap: {site}/maps/index.xml\n")
        .with(
            "/maps/index.xml",
            "<sitemapindex><sitemap><loc>/maps/pages.xml</loc></sitemap>"
                + "<sitemap><loc>/maps/news.xml</loc></sitemap></sitemapindex>")
        .with("/maps/news.xml", NEWS_MAP)
        .with("/maps/pages.xml", "<urlset><url><loc>https://a.example/p</loc></url></urlset>");
    List<SourceCandidate> found = sources("/", null);
    assertThat(found)
        .singleElement()
        .satisfies(
            map -> {
              assertThat(map.address()).isEqualTo(site.url("/maps/news.xml"));
              assertThat(map.kind()).isEqualTo(FeedKind.SITEMAP);
              assertThat(map.title()).isEqualTo("A Paper");
              assertThat(map.language()).isEqualTo("en");
            });
    assertThat(site.asked.size()).isLessThanOrEqualTo(Probes.MOST + 1);
  }

  @Test
  void a_sitemap_can_be_preferred_to_a_feed() {
    site.with("/", "<link rel=alternate type=application/rss+xml href=/rss.xml>")
        .with("/rss.xml", LocalSite.rss("A", "en", 1))
        .with("/sitemap-news.xml", NEWS_MAP);
    assertThat(sources("/", FeedKind.SITEMAP))
        .extracting(SourceCandidate::address)
        .containsExactly(site.url("/sitemap-news.xml"));
    assertThat(sources("/", null))
        .extracting(SourceCandidate::address)
        .containsExactly(site.url("/rss.xml"));
  }

  @Test
  void feeds_sitemaps_and_lists_are_known_by_what_they_are() {
    site.with("/a", LocalSite.rss("A", "en", 1))
        .with("/b", NEWS_MAP)
        .with(
            "/c",
            "<?xml version='1.0'?><!-- x --><opml><body><outline xmlUrl='/a'/></body></opml>");
    assertThat(sources("/a", null))
        .extracting(SourceCandidate::foundBy)
        .containsExactly(FoundBy.ITSELF);
    assertThat(sources("/b", null))
        .extracting(SourceCandidate::kind)
        .containsExactly(FeedKind.SITEMAP);
    Finding list = find("/c", null);
    assertThat(list).isInstanceOf(Finding.FeedList.class);
    Finding.FeedList feeds = (Finding.FeedList) list;
    assertThat(OpmlEntries.of(feeds.document(), feeds.address()).toString())
        .contains(site.url("/a"));
  }

  @Test
  void an_index_without_end_is_not_followed_without_end() {
    site.with(
        "/sitemap.xml",
        "<sitemapindex>"
            + "<sitemap><loc>/sitemap.xml</loc></sitemap>"
            + "<sitemap><loc>/news1.xml</loc></sitemap>".repeat(1000)
            + "</sitemapindex>");
    site.with(
        "/news1.xml", "<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>");
    assertThat(why("/sitemap.xml")).contains("an index of sitemaps");
    assertThat(site.asked.size()).isLessThanOrEqualTo(5);
  }

  @Test
  void a_site_with_nothing_costs_few_requests_and_says_what_helps() {
    site.with("/deep/page", "<p>none</p>");
    assertThat(why("/deep/page"))
        .contains("names no feed")
        .contains("give the address of the feed");
    assertThat(site.asked.size()).isLessThanOrEqualTo(Probes.MOST + 1);
    assertThat(why("/none")).contains("status 404");
    assertThat(
            ((Finding.Nothing)
                    new Discovery(site.client, site.robots()).find("http://127.0.0.1:1/", null))
                .why())
        .contains("not fetched")
        .contains("(port)");
  }

  @Test
  void what_a_site_does_not_let_us_ask_for_is_not_asked_for() {
    site.with("/", "<link rel=alternate type=application/rss+xml href=/rss.xml>")
        .with("/rss.xml", LocalSite.rss("A", "en", 1));
    assertThat(
            new Discovery(site.client, address -> new RobotsVerdict.Unknown("not asked"))
                .find(site.url("/"), null))
        .isInstanceOf(Finding.Nothing.class);
    assertThat(site.asked).containsExactly("/");
  }

  private Finding find(String path, @Nullable FeedKind wanted) {
    return new Discovery(site.client, site.robots()).find(site.url(path), wanted);
  }

  private List<SourceCandidate> sources(String path, @Nullable FeedKind wanted) {
    return ((Finding.Sources) find(path, wanted)).candidates();
  }

  private String why(String path) {
    return ((Finding.Nothing) find(path, null)).why();
  }
}
