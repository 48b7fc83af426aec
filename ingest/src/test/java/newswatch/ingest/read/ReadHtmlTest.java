package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Test;

class ReadHtmlTest {
  private static final String FIRST =
      "The foreign minister arrived in Kabul on Wednesday, the ministry said, for talks on mining.";
  private static final String SECOND =
      "He spoke of trust, trade and security, and of work at the copper mine in Logar province.";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en_GB"><head>
      <title>Talks in Kabul | Example Wire</title>
      <meta property="og:title" content="Talks in Kabul | Example Wire">
      <meta property="og:site_name" content="Example Wire">
      <meta name="description" content="A summary.">
      <link rel="canonical" href="/news/1?id=2">
      <script type="application/ld+json">
      {"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2025-05-21T08:00:00+04:30",
        "author": [{"name": "A. Author"}, "B &amp; C"]}]}
      </script></head>
      <body class="has-sidebar">
      <header><h1>Site</h1></header><nav><ul><li><a href="/">Home</a></li></ul></nav>
      <div class="cookie-banner"><p>We use cookies, and we ask you, as the law says, to accept them all.</p></div>
      <main><article><h1>Talks in Kabul</h1><time datetime="2024-01-01">long ago</time>
      <p>%s</p>
      <figure><img src=x><figcaption>A picture, of somebody, somewhere, taken by someone.</figcaption></figure>
      <p>He&nbsp;said<br>so, <b>twi</b>ce.</p>
      <ul class="related"><li><a href="/2">Another article about something else altogether</a></li></ul>
      <p>%s</p></article></main>
      <aside><p>Read this too, it is long enough, and has commas, to look like an article, nearly.</p></aside>
      <form><p>Subscribe to our newsletter, which is free, and comes every week, they say.</p></form>
      <footer><p>Copyright, all rights reserved, by somebody, for ever, and in all countries.</p></footer>
      <script>document.write("<p>script, script, script</p>")</script>
      </body></html>
      """
          .formatted(FIRST, SECOND);

  @Test
  void the_main_text_and_what_the_page_says_of_itself_are_kept() {
    var options = new ReadOptions(null, URI.create("https://example.org/elsewhere"));
    var document = Reading.of(options, "a.html", PAGE.getBytes(StandardCharsets.UTF_8)).document();
    assertThat(document.text()).isEqualTo(FIRST + "\n\nHe said\nso, twice.\n\n" + SECOND);
    assertThat(document.title()).isEqualTo("Talks in Kabul");
    assertThat(document.url()).isEqualTo("https://example.org/news/1?id=2");
    assertThat(document.language()).isEqualTo("en-GB");
    assertThat(document.published()).isEqualTo(Instant.parse("2025-05-21T03:30:00Z"));
    assertThat(document.authors()).containsExactly("A. Author", "B & C");
    assertThat(document.source()).isEqualTo("Example Wire");
    assertThat(document.summary()).isEqualTo("A summary.");
  }

  @Test
  void a_relative_address_without_a_base_is_left_out() {
    assertThat(Reading.of("a.html", PAGE).document().url()).isNull();
    String based = PAGE.replace("<head>", "<head><base href='https://b.example/x/'>");
    assertThat(Reading.of("a.html", based).document().url())
        .isEqualTo("https://b.example/news/1?id=2");
    String script = PAGE.replace("/news/1?id=2", "javascript:alert(1)");
    assertThat(Reading.of("a.html", script).document().url()).isNull();
  }

  @Test
  void the_title_comes_from_the_heading_or_from_the_title_without_the_site() {
    assertThat(Reading.of("a.html", "<h1>A <i>heading</i></h1><p>" + FIRST).document().title())
        .isEqualTo("A heading");
    assertThat(
            Reading.of(
                    "a.html", "<title>Well-known mine reopens in Logar - Wire</title><p>" + FIRST)
                .document()
                .title())
        .isEqualTo("Well-known mine reopens in Logar");
    assertThat(Reading.of("a.html", "<title>Beijing – Kabul</title><p>" + FIRST).document().title())
        .isEqualTo("Beijing – Kabul");
  }

  @Test
  void text_without_paragraphs_is_found_too() {
    assertThat(
            Reading.of("a.html", "<body>" + FIRST + "<br><br>" + SECOND + "</body>")
                .document()
                .text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_page_without_main_text_is_no_text() {
    assertThat(
            Reading.of("a.html", "<title>T</title><nav>Home</nav><script>x</script>")
                .rejection()
                .reason())
        .isEqualTo(RejectionReason.NO_TEXT);
  }

  @Test
  void the_declared_encoding_is_used_also_when_it_stands_in_an_old_meta() {
    Charset chinese = Charset.forName("GB18030");
    String page =
        "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'><p>中国外交部长抵达喀布尔，举行会谈。";
    assertThat(Reading.of(ReadOptions.DETECT, "a.html", page.getBytes(chinese)).document().text())
        .isEqualTo("中国外交部长抵达喀布尔，举行会谈。");
    String persian = "<?xml version='1.0' encoding='windows-1256'?><html><p>معدن مس عينک</html>";
    assertThat(Reading.of("a", persian.getBytes(Charset.forName("windows-1256"))).document().text())
        .isEqualTo("معدن مس عينک");
  }

  @Test
  void broken_json_ld_and_unclosed_tags_do_no_harm() {
    assertThat(
            Reading.of(
                    "a.html",
                    "<script type='application/ld+json'>{broken</script><div><p>"
                        + FIRST
                        + "<p>"
                        + SECOND)
                .document()
                .text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void deep_nesting_is_read() {
    String deep = "<div>".repeat(20_000) + "<p>" + FIRST + "</p>" + "</div>".repeat(20_000);
    assertThat(Reading.of("a.html", deep).document().text()).isEqualTo(FIRST);
  }
}
