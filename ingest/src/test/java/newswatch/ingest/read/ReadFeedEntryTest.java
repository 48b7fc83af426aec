package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newswatch.events.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an entry of a feed leads, who wrote it and what it is called by. */
class ReadFeedEntryTest {
  @Test
  void relative_links_need_a_base_and_are_left_out_without_one() {
    String feed =
        "<rss><channel>%s<item><title>T</title><link> a b?c=[1] </link></item></channel></rss>";
    assertThat(Reading.of("-", feed.formatted("")).document().url()).isNull();
    assertThat(
            Reading.of("-", feed.formatted("<link>https://s.example/x/</link>")).document().url())
        .isEqualTo("https://s.example/x/a%20b?c=%5B1%5D");
    ReadOptions options = new ReadOptions(null, URI.create("https://b.example"));
    byte[] related = feed.formatted("<link>/site/</link>").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(options, "-", related).document().url())
        .isEqualTo("https://b.example/site/a%20b?c=%5B1%5D");
    for (String bad : List.of("javascript:alert(1)", "mailto:a@b.example", "https://", "http:x")) {
      String entry = "<rss><item><title>T</title><link>" + bad + "</link></item></rss>";
      assertThat(Reading.of("-", entry).document().url()).as(bad).isNull();
    }
  }

  @Test
  void a_guid_is_the_address_unless_it_says_otherwise() {
    String feed = "<rss><item><title>T</title><guid%s>https://g.example/1</guid>%s</item></rss>";
    assertThat(Reading.of("-", feed.formatted("", "")).document().url())
        .isEqualTo("https://g.example/1");
    assertThat(Reading.of("-", feed.formatted(" isPermaLink='false'", "")).document().url())
        .isNull();
    String both = feed.formatted("", "<link>https://l.example/1</link>");
    assertThat(Reading.of("-", both).document().url()).isEqualTo("https://l.example/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe",
        "Jane Doe (jane@a.example)",
        "jane@a.example (Jane Doe)",
        "Jane Doe &lt;jane@a.example&gt;",
        "By Jane Doe",
        "&lt;a href='/jane'&gt;Jane Doe&lt;/a&gt;",
        "<![CDATA[ Jane  Doe ]]>",
      })
  void authors_are_names(String written) {
    String feed = "<rss><item><title>T</title><author>" + written + "</author></item></rss>";
    assertThat(Reading.of("-", feed).document().authors()).containsExactly("Jane Doe");
  }

  @Test
  void several_authors_in_one_element_are_told_apart_by_their_addresses() {
    String feed =
        "<rss><item><title>T</title><author>a@a.example (Jane Doe), J. O'Neill &lt;b@b.example&gt;; c@c.example"
            + "</author><dc:creator>Doe, John</dc:creator></item></rss>";
    assertThat(Reading.of("-", feed).document().authors())
        .containsExactly("Jane Doe", "J. O'Neill", "Doe, John");
  }

  @Test
  void an_address_of_mail_is_an_author_only_when_there_is_no_name() {
    String item = "<rss><item><title>T</title><author>desk@a.example</author>%s</item></rss>";
    assertThat(Reading.of("-", item.formatted("")).document().authors())
        .containsExactly("desk@a.example");
    assertThat(
            Reading.of("-", item.formatted("<dc:creator>Jane Doe</dc:creator>"))
                .document()
                .authors())
        .containsExactly("Jane Doe");
  }

  @Test
  void entries_that_share_a_guid_keep_ids_of_their_own() {
    String feed =
        "<rss><channel><title>F</title><item><guid>https://f.example/</guid><title>A</title></item>"
            + "<item><guid>https://f.example/</guid><title>B</title></item></channel></rss>";
    assertThat(Reading.of("-", feed).documents()).extracting(Document::id).doesNotHaveDuplicates();
  }

  @Test
  void an_entry_that_another_feed_published_names_that_one_as_its_source() {
    String rss =
        "<rss><channel><title>Gathered</title><item><title>T</title>"
            + "<source url='https://w.example/'>The Wire</source></item></channel></rss>";
    assertThat(Reading.of("-", rss).document().source()).isEqualTo("The Wire");
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Gathered</title><entry><title>T</title><source>"
            + "<title>The Wire</title><author><name>Jane</name></author></source></entry></feed>";
    assertThat(Reading.of("-", atom).document().source()).isEqualTo("The Wire");
    assertThat(Reading.of("-", atom).document().authors()).containsExactly("Jane");
  }
}
