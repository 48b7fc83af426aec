package newswatch.ingest.html;

import static newswatch.ingest.html.PageText.FIRST;
import static newswatch.ingest.html.PageText.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetadataTest {
  private static final Instant DAY = Instant.parse("2025-05-21T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2025-05-21'>",
        "<meta name=DC.date.issued content='2025-05-21'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-05-21\"}</script>",
        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2025-05-21\", broken</script>",
        "<span itemprop=datePublished>May 21, 2025</span>",
        "<abbr class=published title='2025-05-21'>yesterday</abbr>",
        "<article><time datetime='2025-05-21'>Wednesday</time></article>",
        "<time>21. Mai 2025</time>",
        "<link rel=canonical href='https://a.example/2025/05/21/flood'>",
        "<div class='post-date'>am 21.05.2025 um zehn</div>",
        "<p id=articleDate>21.05.25</p>",
        "<p>Published 21 May 2025 | News</p>",
        "<p>2025年5月21日</p>",
        "<meta property='og:updated_time' content='2025-05-21'>"
      })
  void the_date_is_found_in_any_of_its_places(String place) {
    assertThat(page(place + "<p>" + FIRST + "</p>").published()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Call 21.05.2025.17 or 555-21-05-2025</p>",
        "<div class=date>02/03/2025</div>",
        "<p class=update>31.13.2025</p>"
      })
  void what_is_no_date_or_two_dates_is_none(String text) {
    assertThat(page(text + "<p>" + FIRST + "</p>").published()).isNull();
  }

  @Test
  void what_is_declared_wins_over_what_stands_in_the_text() {
    String html =
        "<meta property='og:updated_time' content='2025-06-01'><time>1 June 2025</time>"
            + "<meta name=date content='2025-05-21'><p>"
            + FIRST
            + "</p>";
    assertThat(page(html).published()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Flood in the lower town - The Example # Flood in the lower town # Flood in the lower town",
        "Flood in the lower town, what is known # Flood in the lower town: all that is known"
            + " # Flood in the lower town: all that is known",
        "Flood in the lower town # Weather Flood in the lower town # Flood in the lower town",
        "Flood in the lower town | Example # The Example # Flood in the lower town"
      })
  void the_heading_that_says_what_the_page_tells_others_is_the_title(
      String shared, String heading, String title) {
    String html =
        "<meta property='og:title' content='%s'><h1>%s</h1><p>%s</p>"
            .formatted(shared, heading, FIRST);
    assertThat(page(html).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=author content='By Ada Writer'>",
        "<span class=byline>By Ada Writer | 21 May 2025</span>",
        "<div class=author-name>Ada Writer</div>",
        "<p>Von Ada Writer</p>",
        "<a rel=author href=/ada>Ada Writer</a>",
        "<meta property='og:site_name' content='The Example'><meta name=author content=Example>"
            + "<div class=author>Ada Writer</div>"
      })
  void the_author_is_found_in_any_of_its_places(String place) {
    assertThat(page(place + "<p>" + FIRST + "</p>").authors()).containsExactly("Ada Writer");
  }

  @Test
  void several_authors_are_told_apart_and_the_site_is_one_when_nobody_else_is() {
    assertThat(page("<p class=byline>Von Ada Writer und Ben Editor</p><p>" + FIRST).authors())
        .containsExactly("Ada Writer", "Ben Editor");
    String site =
        "<meta property='og:site_name' content=Example><meta name=author content=Example>";
    assertThat(page(site + "<p>" + FIRST).authors()).containsExactly("Example");
  }
}
