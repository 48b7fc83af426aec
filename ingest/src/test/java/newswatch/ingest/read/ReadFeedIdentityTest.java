package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.events.Document;
import org.junit.jupiter.api.Test;

/** Which entries of which feeds are one document. */
class ReadFeedIdentityTest {

  @Test
  void one_address_in_two_feeds_is_one_document() {
    String wire =
        ids(feed("Wire", item("1", "https://www.w.example/a?utm_source=rss", "T"))).get(0);
    assertThat(ids(feed("Mirror", item("urn:x:77", "http://w.example/a", "Other"))))
        .containsExactly(wire);
    assertThat(Reading.of("a.md", "---\nurl: https://m.w.example/a/\n---\nText.").document().id())
        .isEqualTo(wire);
    assertThat(
            Reading.of("a.json", "{\"url\":\"https://w.example/a\",\"text\":\"x\"}")
                .document()
                .id())
        .isEqualTo(wire);
  }

  @Test
  void a_new_guid_at_each_reading_makes_no_new_document() {
    assertThat(ids(feed("Wire", item("a-1", "https://w.example/a", "T"))))
        .isEqualTo(ids(feed("Wire", item("a-2", "https://w.example/a", "T"))));
  }

  @Test
  void an_address_that_entries_share_names_none_of_them() {
    String shared =
        feed(
            "Wire",
            item("1", "https://w.example/latest", "A"),
            item("2", "https://w.example/latest#b", "B"));
    assertThat(ids(shared)).doesNotHaveDuplicates();
    assertThat(ids(shared).get(0))
        .isEqualTo(ids(feed("Wire", item("1", "https://w.example/", "A"))).get(0));
  }

  @Test
  void an_entry_that_is_listed_twice_is_one_document() {
    String twice =
        feed("Wire", item("1", "https://w.example/a", "A"), item("2", "https://w.example/a", "A"));
    assertThat(ids(twice).get(0))
        .isEqualTo(ids(twice).get(1))
        .isEqualTo(ids(feed("Wire", item("3", "https://w.example/a", "A"))).get(0));
  }

  @Test
  void a_guid_that_is_an_address_is_one_where_the_link_names_nothing() {
    assertThat(ids(feed("Wire", item("https://w.example/a?p=7", "https://w.example/", "A"))))
        .isEqualTo(ids(feed("Other", item("x", "https://w.example/a?p=7", "A"))));
  }

  @Test
  void a_guid_with_a_fragment_is_a_name_of_the_feeds_own() {
    assertThat(
            ids(
                feed(
                    "Wire",
                    item("https://w.example/log#1", "https://w.example/", "A"),
                    item("https://w.example/log#2", "https://w.example/", "B"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void guids_without_addresses_belong_to_their_feed_and_keep_their_capitals() {
    String id = ids(feed("Wire", item("a", "", "T"))).get(0);
    assertThat(ids(feed("Wire", item("a", "", "Edited")))).containsExactly(id);
    assertThat(ids(feed("Wire", item("A", "", "T")))).doesNotContain(id);
    assertThat(ids(feed("Other", item("a", "", "T")))).doesNotContain(id);
    assertThat(ids(feed("Wire", item("a", "", "T")).replace("w.example", "v.example")))
        .doesNotContain(id);
  }

  @Test
  void entries_with_neither_are_told_apart_by_their_text() {
    assertThat(ids(feed("Wire", item("", "", "A"), item("", "", "B"), item("", "", "A"))))
        .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1)));
  }

  private static List<String> ids(String feed) {
    return Reading.of("-", feed).documents().stream().map(Document::id).toList();
  }

  private static String feed(String title, String... items) {
    return "<rss><channel><title>%s</title><link>https://w.example/</link>%s</channel></rss>"
        .formatted(title, String.join("", items));
  }

  private static String item(String guid, String link, String title) {
    return "<item>%s%s<title>%s</title><description>Some text.</description></item>"
        .formatted(
            guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>",
            link.isEmpty() ? "" : "<link>" + link + "</link>",
            title);
  }
}
