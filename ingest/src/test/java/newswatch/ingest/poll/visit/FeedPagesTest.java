package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.visit.VisitedFeed.article;
import static newswatch.ingest.poll.visit.VisitedFeed.item;
import static newswatch.ingest.poll.visit.VisitedFeed.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.source.FullText;
import org.junit.jupiter.api.Test;

/** The pages behind the entries of a feed. */
class FeedPagesTest {
  private final VisitedFeed feed = new VisitedFeed();

  @Test
  void the_page_behind_a_teaser_gives_the_text() {
    feed.use(FullText.AUTO);
    feed.web().give(200, rss(item("a", "One")));
    feed.web().page(article());
    Document document = feed.visit().documents().get(0);
    assertThat(document.text()).contains("A sentence that says something.").hasSizeGreaterThan(500);
    assertThat(document.summary()).isEqualTo("About One.");
    assertThat(feed.state().accounts().pages()).isEqualTo(1);
  }

  @Test
  void a_page_that_cannot_be_had_leaves_the_text_of_the_entry() {
    feed.use(FullText.AUTO);
    feed.web().give(200, rss(item("a", "One")));
    assertThat(feed.visit().documents().get(0).text()).isEqualTo("About One.");
    assertThat(feed.state().accounts().pagesFailed()).isEqualTo(1);
  }

  @Test
  void a_page_about_something_else_leaves_the_text_of_the_entry() {
    feed.use(FullText.AUTO);
    feed.web().give(200, rss(item("a", "Rain in the north")));
    feed.web().page(article());
    assertThat(feed.visit().documents().get(0).text()).isEqualTo("About Rain in the north.");
    assertThat(feed.state().accounts().pagesFailed()).isEqualTo(1);
  }

  @Test
  void more_pages_than_one_poll_may_ask_for_wait_for_the_next_and_the_validators_with_them() {
    feed.use(FullText.ALWAYS);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < FullTexts.MOST_PAGES + 5; i++) {
      all.add(item("n" + i, "One " + i));
    }
    feed.web().give(200, rss(all.toArray(String[]::new)), "ETag", "\"1\"");
    feed.web().page(article());
    assertThat(feed.visit().documents()).hasSize(FullTexts.MOST_PAGES);
    assertThat(feed.state().etag()).isNull();
    assertThat(feed.state().nextPoll()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(feed.visit().documents()).hasSize(5);
    assertThat(feed.state().etag()).isEqualTo("\"1\"");
    assertThat(feed.state().accounts().added()).isEqualTo(all.size());
  }
}
