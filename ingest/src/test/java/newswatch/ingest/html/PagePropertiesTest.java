package newswatch.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePropertiesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang=en><head><title>Flood | Example</title>
      <meta property="og:title" content="Flood in the lower town">
      <meta name=description content="The river rose by two metres in one night.">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-05-21",
      "author":[{"name":"Ada Writer"}],"articleBody":"The river rose."}</script></head>
      <body class="single post"><header><h1>Flood in the lower town</h1></header>
      <nav><ul><li><a href=/>Home</a></ul></nav>
      <article class="article-body"><p class=byline>By Ada Writer</p><time datetime="2025-05-21">
      </time>%s<ul class=related><li><a href=/2>More</a></ul></article>
      <div hidden>Nothing<noscript>Nobody</noscript></div><footer>All rights</footer></body></html>
      """
          .formatted(PageText.paragraphs(PageText.FIRST, PageText.SECOND, PageText.THIRD));
  private static final List<String> PIECES =
      List.of(
          "<div class='article-body comments'>",
          "</article>",
          "<table><td>",
          "<a href=x>",
          "<script>",
          "<!--",
          "-->",
          "<noscript>",
          "\u0000",
          "\uD800",
          "&#xFFFFFFFF;",
          "<time datetime='99999-99-99'>",
          "<meta property=og:title content='",
          "\"datePublished\":\"",
          "<template><p>",
          "<svg><p>",
          "<h1>",
          "<frameset>",
          "</body>",
          " 31. 13. 2025 ");

  @Property(tries = 300)
  void a_damaged_page_is_read_the_same_way_every_time(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int damages) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder(PAGE);
    for (int i = 0; i < damages && html.length() > 0; i++) {
      int from = random.nextInt(html.length());
      int to = Math.min(html.length(), from + random.nextInt(30));
      switch (random.nextInt(3)) {
        case 0 -> html.delete(from, to);
        case 1 -> html.insert(from, PIECES.get(random.nextInt(PIECES.size())));
        default -> html.insert(from, html.substring(from, to));
      }
    }
    Page page = PageText.page(html.toString());
    assertThat(page.text().length()).isLessThanOrEqualTo(2 * html.length());
    assertThat(PageText.page(html.toString())).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=date>May ",
        "<div class='author-name'>x",
        "<div id=article-body class=comments><p>A sentence that is long enough, one may say.",
        "<span class=byline itemprop=author>By A",
        "<time>",
        "<article><time class=published>",
        "<header><section><h1>A heading</h1>",
        "<form><aside><footer hidden>text, and text. ",
        "<ul><li><a href=x>link</a>",
        "<noscript><p>text"
      })
  void elements_nested_without_end_take_a_moment(String element) {
    String description = "<meta name=description content='" + PageText.FIRST + "'>";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> PageText.page(description + element.repeat(20_000) + PageText.FIRST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p class=x>The river rose, once more.</p>", "<a href=x>y</a> ", "word "})
  void a_page_of_four_mebibytes_takes_seconds(String piece) {
    String html = piece.repeat(4 * 1024 * 1024 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PageText.page(html));
  }
}
