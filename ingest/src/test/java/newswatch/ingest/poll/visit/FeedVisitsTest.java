package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.visit.VisitedFeed.item;
import static newswatch.ingest.poll.visit.VisitedFeed.rss;
import static newswatch.ingest.poll.visit.VisitedFeed.titles;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Document;
import newswatch.events.source.FeedAccounts;
import org.junit.jupiter.api.Test;

/** What is in a feed becomes documents. */
class FeedVisitsTest {
  private final VisitedFeed feed = new VisitedFeed();

  @Test
  void new_items_become_documents_once() {
    feed.web().give(200, rss(item("a", "One"), item("b", "Two")));
    assertThat(titles(feed.visit())).containsExactly("One", "Two");
    feed.web().give(200, rss(item("c", "Three"), item("a", "One"), item("b", "Two")));
    assertThat(titles(feed.visit())).containsExactly("Three");
    assertThat(feed.state().accounts()).isEqualTo(new FeedAccounts(2, 0, 0, 5, 3, 2, 0, 0, 0, 0));
    assertThat(feed.visit().items()).as("when nothing is new").isNull();
  }

  @Test
  void documents_say_where_and_when_they_were_fetched_and_from_whom() {
    feed.web().give(200, rss(item("a", "One")));
    Document document = feed.visit().documents().get(0);
    assertThat(document.fetched()).isEqualTo(NOW);
    assertThat(document.source()).isEqualTo("Example");
    assertThat(document.version()).isEqualTo(1);
  }

  @Test
  void an_item_that_was_edited_is_the_next_version_of_its_document() {
    feed.web().give(200, rss(item("a", "One")));
    Document first = feed.visit().documents().get(0);
    feed.web().give(200, rss(item("a", "One, corrected")));
    Document second = feed.visit().documents().get(0);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.changes()).isNotNull();
    assertThat(feed.state().accounts().changed()).isEqualTo(1);
    assertThat(feed.visit().documents()).as("the same once more").isEmpty();
  }

  @Test
  void items_under_new_names_at_the_same_addresses_are_known() {
    feed.web().give(200, rss(item("a", "One")));
    feed.visit();
    feed.web().give(200, rss(item("a", "One").replace("guid-a", "other")));
    assertThat(feed.visit().documents()).isEmpty();
    assertThat(feed.state().accounts().known()).isEqualTo(1);
  }

  @Test
  void capitals_tell_names_apart() {
    String upper = item("a", "Two").replace("guid-a", "GUID-A").replace("/2025/a", "/2025/b");
    feed.web().give(200, rss(item("a", "One"), upper));
    assertThat(titles(feed.visit())).containsExactly("One", "Two");
  }

  @Test
  void an_item_that_says_nothing_is_rejected_once_and_counted_each_time() {
    feed.web().give(200, rss("<item><guid>x</guid></item>", item("a", "One")));
    assertThat(feed.visit().rejections()).hasSize(1);
    assertThat(feed.visit().rejections()).isEmpty();
    assertThat(feed.state().accounts().rejected()).isEqualTo(2);
    assertThat(feed.state().accounts().fetched()).isEqualTo(4);
  }

  @Test
  void an_answer_that_did_not_change_costs_no_items() {
    feed.web().give(200, rss(item("a", "One")), "ETag", "\"1\"", "Last-Modified", "yesterday");
    feed.visit();
    assertThat(feed.state().etag()).isEqualTo("\"1\"");
    feed.web().give(304, "");
    assertThat(feed.visit().documents()).isEmpty();
    assertThat(feed.web().last().headers())
        .containsEntry("if-none-match", "\"1\"")
        .containsEntry("if-modified-since", "yesterday");
    assertThat(feed.state().accounts().unchanged()).isEqualTo(1);
    assertThat(feed.state().etag()).isEqualTo("\"1\"");
  }
}
