package newswatch.ingest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapParserTest {
  private static final URI BASE = URI.create("https://a.example/maps/news.xml");

  @Test
  void a_sitemap_of_news_says_what_a_feed_would() {
    assertThat(
            entries(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc> https://a.example/1?a=1&b=2 </loc><lastmod>2026-11-22T08:00+00:00</lastmod>
                    <n:news><n:publication><n:name>The A &amp; B</n:name><n:language>fa</n:language></n:publication>
                    <n:publication_date>2026-11-22T07:30:00Z</n:publication_date>
                    <n:title>Copper &lt;b&gt;found&lt;/b&gt;</n:title><n:keywords>copper, Logar,,copper</n:keywords>
                    </n:news></url>
                  <url><loc>/2</loc><lastmod>2026-11</lastmod></url>
                  <url><loc>mailto:x@a.example</loc></url><url/>
                </urlset>"""))
        .containsExactly(
            new SitemapEntry(
                "https://a.example/1?a=1&b=2",
                Instant.parse("2026-11-22T08:00:00Z"),
                "Copper found",
                "The A & B",
                "fa",
                Instant.parse("2026-11-22T07:30:00Z"),
                List.of("copper", "Logar")),
            SitemapEntry.plain("https://a.example/2", Instant.parse("2026-11-01T00:00:00Z")));
  }

  @Test
  void an_index_lists_sitemaps() {
    assertThat(
            SitemapParser.parse(
                "<sitemapindex><sitemap><loc>a.xml.gz</loc><lastmod>2026-11-22</lastmod></sitemap>"
                    + "<sitemap><loc>https://b.example/b.xml</loc></sitemap></sitemapindex>",
                BASE))
        .isEqualTo(
            new ParsedSitemap.Index(
                List.of(
                    new SitemapReference(
                        "https://a.example/maps/a.xml.gz", Instant.parse("2026-11-22T00:00:00Z")),
                    new SitemapReference("https://b.example/b.xml", null)),
                false));
  }

  @Test
  void what_is_no_sitemap_is_told_and_an_empty_one_is_one() {
    assertThat(SitemapParser.parse("<html><body>no</body></html>", BASE))
        .isInstanceOf(ParsedSitemap.None.class);
    assertThat(SitemapParser.parse("", BASE)).isInstanceOf(ParsedSitemap.None.class);
    assertThat(entries("<urlset></urlset>")).isEmpty();
  }

  @Test
  void a_compressed_file_is_read_and_a_broken_one_is_told() throws Exception {
    byte[] file = gzip("<urlset><url><loc>https://a.example/1</loc></url></urlset>");
    assertThat(SitemapParser.parse(file, BASE))
        .isEqualTo(
            new ParsedSitemap.Pages(
                List.of(SitemapEntry.plain("https://a.example/1", null)), false));
    file[file.length / 2] ^= 0x55;
    assertThat(SitemapParser.parse(file, BASE)).isInstanceOf(ParsedSitemap.None.class);
  }

  @Test
  void a_bomb_is_not_inflated() throws Exception {
    byte[] bomb = gzip(" ".repeat(70 * 1024 * 1024));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(SitemapParser.parse(bomb, BASE)).isInstanceOf(ParsedSitemap.None.class);
  }

  @Test
  void no_more_is_read_of_one_than_the_protocol_allows() {
    String url = "<url><loc>https://a.example/1</loc></url>";
    var parsed =
        (ParsedSitemap.Pages)
            SitemapParser.parse("<urlset>" + url.repeat(SitemapParser.MOST_ENTRIES + 1), BASE);
    assertThat(parsed.entries()).hasSize(SitemapParser.MOST_ENTRIES);
    assertThat(parsed.cut()).isTrue();
  }

  @Test
  void lost_end_tags_and_deep_nesting_lose_little() {
    assertThat(entries("<urlset><url><loc>https://a.example/1</loc><url><loc>https://a.example/2"))
        .extracting(SitemapEntry::address)
        .contains("https://a.example/1", "https://a.example/2");
    assertThat(SitemapParser.parse("<url>".repeat(100_000), BASE))
        .isInstanceOf(ParsedSitemap.Pages.class);
  }

  private static List<SitemapEntry> entries(String text) {
    return ((ParsedSitemap.Pages) SitemapParser.parse(text, BASE)).entries();
  }

  private static byte[] gzip(String text) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
