package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.events.source.FeedSource;
import org.junit.jupiter.api.Test;

/** Lists in the shapes in which other feed readers write them. */
class OpmlOfReadersTest {
  private static final Instant ADDED = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void feedly_names_a_feed_in_each_of_its_folders() {
    List<OpmlEntry.Feed> feeds =
        feeds(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>Jo subscriptions in feedly Cloud</title></head><body>
            <outline text="World" title="World"><outline type="rss" text="A" title="A"
              xmlUrl="https://a.example/rss" htmlUrl="https://a.example"/></outline>
            <outline text="Asia" title="Asia"><outline type="rss" text="A" title="A"
              xmlUrl="https://a.example/rss" htmlUrl="https://a.example"/></outline></body></opml>""");
    assertThat(feeds)
        .extracting(OpmlEntry.Feed::folder)
        .containsExactly(List.of("World"), List.of("Asia"));
  }

  @Test
  void inoreader_and_netnewswire_write_empty_attributes_and_versions() {
    OpmlEntry.Feed feed =
        feeds(
                """
                <opml version="1.1"><head><title>Subscriptions-OnMyMac.opml</title></head><body>
                <outline text="A" title="A" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="https://a.example/f"/>
                </body></opml>""")
            .get(0);
    assertThat(feed.site()).isNull();
    assertThat(feed.rest()).isEqualTo(Map.of("description", "", "type", "rss", "version", "RSS"));
  }

  @Test
  void miniflux_calls_untitled_feeds_by_their_addresses() {
    OpmlEntry.Feed feed =
        feeds(
                """
                <opml version="2.0"><head><title>Miniflux</title><dateCreated>Sun, 22 Nov 2026 08:00:00 UTC</dateCreated></head>
                <body><outline text="All"><outline title="https://a.example/f" text="https://a.example/f"
                  xmlUrl="https://a.example/f" htmlUrl="https://a.example/" description="d"/></outline></body></opml>""")
            .get(0);
    FeedSource source = OpmlSources.source(feed, ADDED);
    assertThat(source.title()).isNull();
    assertThat(source.folders()).containsExactly("All");
  }

  @Test
  void freshrss_lists_pages_that_it_scrapes_which_are_no_feeds() {
    List<OpmlEntry> entries =
        entries(
            """
            <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head><title>FreshRSS</title></head><body>
            <outline text="Uncategorized" frss:opmlUrl="https://a.example/more.opml">
            <outline text="A" type="rss" xmlUrl="https://a.example/f" frss:priority="important"/>
            <outline text="B" type="HTML+XPath" xmlUrl="https://b.example/" frss:xPathItem="//article"/>
            <outline text="C" type="JSON+DotNotation" xmlUrl="https://c.example/api" frss:jsonItem="items"/>
            <outline text="D" type="JSONFeed" xmlUrl="https://d.example/feed.json"/>
            </outline></body></opml>""");
    assertThat(entries)
        .satisfiesExactly(
            a -> assertThat(a).isInstanceOf(OpmlEntry.Feed.class),
            b ->
                assertThat(((OpmlEntry.Unusable) b).why())
                    .contains("HTML+XPath", "add https://b.example/ by its address"),
            c -> assertThat(((OpmlEntry.Unusable) c).why()).contains("JSON+DotNotation"),
            d -> assertThat(d).isInstanceOf(OpmlEntry.Feed.class));
  }

  @Test
  void thunderbird_puts_each_feed_into_a_folder_of_its_name() {
    assertThat(
            feeds(
                """
                <opml version="1.0" xmlns:fz="urn:forumzilla:"><head/><body><outline title="News"><outline title="A">
                <outline type="rss" title="A" text="A" version="RSS" fz:quickMode="false" fz:options="{&quot;v&quot;:2}"
                  xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/></outline></outline></body></opml>"""))
        .singleElement()
        .satisfies(feed -> assertThat(feed.folder()).containsExactly("News", "A"))
        .satisfies(feed -> assertThat(feed.rest()).containsEntry("fz:options", "{\"v\":2}"));
  }

  @Test
  void settings_of_a_reader_that_stand_among_the_feeds_are_no_faults() {
    assertThat(
            entries(
                """
                <opml version="1.0"><body><outline text="prefs" schema-version="140"><outline pref-name="A" value="1"/>
                </outline><outline text="A" xmlUrl="https://a.example/f"/></body></opml>"""))
        .singleElement()
        .isInstanceOf(OpmlEntry.Feed.class);
  }

  private static List<OpmlEntry> entries(String text) {
    OpmlDocument document = ((ParsedOpml.Found) OpmlParser.parse(text)).document();
    return OpmlEntries.of(document, null);
  }

  private static List<OpmlEntry.Feed> feeds(String text) {
    return entries(text).stream().map(entry -> (OpmlEntry.Feed) entry).toList();
  }
}
