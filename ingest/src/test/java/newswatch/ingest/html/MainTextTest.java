package newswatch.ingest.html;

import static newswatch.ingest.html.PageText.FIRST;
import static newswatch.ingest.html.PageText.SECOND;
import static newswatch.ingest.html.PageText.THIRD;
import static newswatch.ingest.html.PageText.lines;
import static newswatch.ingest.html.PageText.paragraphs;
import static newswatch.ingest.html.PageText.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
  private static final String MENU =
      "<div><a href=/a>Politics</a> <a href=/b>Business</a> <a href=/c>The weather of today</a></div>";

  @Test
  void an_article_in_several_sections_is_whole() {
    String sections =
        "<section><div><p>"
            + FIRST
            + "</p></div></section>"
            + "<section><div><p>"
            + SECOND
            + "</p></div></section>"
            + "<section><div><p>"
            + THIRD
            + "</p></div></section>";
    assertThat(text(MENU + "<div>" + sections + "</div>" + MENU))
        .isEqualTo(lines(FIRST, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=comments",
        "id=disqus_thread",
        "class='related-articles'",
        "class=articleTeaser",
        "class=newsletter-signup",
        "class='author-bio'",
        "class='newsCaption'",
        "class=cookieBanner",
        "hidden",
        "aria-hidden=true",
        "style='display: none'",
        "class='u-hidden'",
        "role=complementary"
      })
  void what_is_called_or_hidden_like_this_is_left_out(String attribute) {
    String other = "<div " + attribute + "><p>" + THIRD + "</p></div>";
    String article = paragraphs(FIRST, SECOND, FIRST, SECOND);
    assertThat(text("<main>" + article + other + "</main>"))
        .isEqualTo(lines(FIRST, SECOND, FIRST, SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form>%s</form>",
        "<div class='site-sidebar-wrap'>%s</div>",
        "<aside>%s</aside>",
        "<div class='comments'>%s</div>",
        "<div class='paywall' aria-hidden=true>%s</div>",
        "<div class='field field--label-hidden'>%s</div>",
        "<noscript>%s</noscript>"
      })
  void but_not_when_it_holds_what_the_page_is_about(String frame) {
    String article = paragraphs(FIRST, SECOND, THIRD, FIRST, SECOND, THIRD, FIRST, SECOND, THIRD);
    assertThat(text(MENU + frame.formatted(article)))
        .isEqualTo(lines(FIRST, SECOND, THIRD, FIRST, SECOND, THIRD, FIRST, SECOND, THIRD));
  }

  @Test
  void a_marked_article_wins_over_all_that_stands_around_it() {
    String comments = "<div class=voices>" + paragraphs(THIRD) + "</div>";
    String article = "<div itemprop=articleBody>" + paragraphs(FIRST, SECOND) + "</div>";
    assertThat(text(article + comments)).isEqualTo(lines(FIRST, SECOND));
  }

  @Test
  void lists_quotes_tables_code_and_headings_of_the_article_are_kept() {
    String html =
        "<article><p>"
            + FIRST
            + "</p><h2>What is known</h2><ul><li>"
            + SECOND
            + "</li></ul>"
            + "<blockquote>"
            + THIRD
            + "</blockquote><table><tr><td>Height</td><td>2 m</td></tr>"
            + "</table><pre>dam = open</pre></article>";
    assertThat(text(html))
        .isEqualTo(lines(FIRST, "What is known", SECOND, THIRD, "Height 2 m", "dam = open"));
  }

  @Test
  void a_heading_goes_with_the_links_below_it() {
    String html =
        "<article>"
            + paragraphs(FIRST, SECOND)
            + "<h3>More of this</h3><ul><li><a href=/1>The dam of the neighbours</a></ul></article>";
    assertThat(text(html)).isEqualTo(lines(FIRST, SECOND));
  }

  @Test
  void the_standfirst_above_the_article_is_a_part_of_it() {
    String html =
        "<meta name=description content='"
            + FIRST
            + "'>"
            + "<header><h1>Flood</h1><div class=intro><p>"
            + FIRST
            + "</p></div></header>"
            + "<article>"
            + paragraphs(SECOND, THIRD)
            + "</article>";
    assertThat(text(html)).isEqualTo(lines(FIRST, SECOND, THIRD));
    assertThat(text(html.replace("<article>", "<article><p>" + FIRST + "</p>")))
        .as("not twice")
        .isEqualTo(lines(FIRST, SECOND, THIRD));
  }

  @Test
  void the_same_words_in_a_link_below_are_no_standfirst() {
    String html =
        "<meta name=description content='"
            + FIRST
            + "'><article>"
            + paragraphs(SECOND, THIRD)
            + "</article><div class=latest><a href=/1><p>"
            + FIRST
            + "</p></a></div>";
    assertThat(text(html)).isEqualTo(lines(SECOND, THIRD));
  }

  @Test
  void text_that_only_a_script_would_show_is_taken_from_what_the_page_declares() {
    String body = (FIRST + "\\n" + SECOND + "\\n" + THIRD);
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body
            + "\"}</script><div id=app>Loading</div>";
    assertThat(text(html)).isEqualTo(lines(FIRST, SECOND, THIRD));
  }

  @Test
  void scripts_without_spaces_are_read() {
    String chinese = "昨晚河水上涨两米，下城居民在清晨之前被迫撤离。工程师多年来一直警告旧水坝有危险。";
    assertThat(text(MENU + "<div><p>" + chinese + "</p><p>" + chinese + "</p></div>" + MENU))
        .isEqualTo(lines(chinese, chinese));
  }
}
