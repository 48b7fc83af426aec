package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import org.junit.jupiter.api.Test;

class OpmlEntriesTest {
  private static final Instant ADDED = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void folders_are_nested_and_a_feed_may_be_in_several() {
    List<OpmlEntry> entries =
        entries(
            """
            <opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Asia"><outline text="AC/DC &amp; co"><outline text="A" xmlUrl="https://a.example/f"/>
            </outline><outline text="B" xmlUrl="https://b.example/f"/></outline>
            <outline text="A" xmlUrl="https://a.example/f"/><outline text="Empty"/></body></opml>""");
    assertThat(entries)
        .extracting(entry -> ((OpmlEntry.Feed) entry).folder())
        .containsExactly(List.of("Asia", "AC/DC & co"), List.of("Asia"), List.of());
  }

  @Test
  void addresses_are_found_under_all_the_names_that_readers_give_them() {
    assertThat(
            feeds(
                """
                <opml><body><outline XMLURL=" https://a.example/1 "/><outline type="RSS" url="https://a.example/2"/>
                <outline text="rel" xmlUrl="/3?a=1&b=2"/><outline xmlUrl="feed://a.example/4"/>
                <outline xmlUrl="feed:https://a.example/5"/><outline xmlUrl="a.example/6"/></body></opml>"""))
        .extracting(OpmlEntry.Feed::address)
        .containsExactly(
            "https://a.example/1",
            "https://a.example/2",
            "https://lists.example/3?a=1&b=2",
            "http://a.example/4",
            "https://a.example/5",
            "https://lists.example/a.example/6");
  }

  @Test
  void what_is_no_feed_is_told_with_the_remedy() {
    List<OpmlEntry> entries =
        entries(
            """
            <opml><body><outline text="Page" type="link" url="https://a.example/"/>
            <outline text="More" type="include" url="https://a.example/more.opml"/>
            <outline text="Mail" xmlUrl="mailto:x@a.example"/></body></opml>""");
    assertThat(entries)
        .extracting(entry -> ((OpmlEntry.Unusable) entry).why())
        .satisfiesExactly(
            page -> assertThat(page).contains("a link to a page").contains("https://a.example/"),
            more -> assertThat(more).contains("import https://a.example/more.opml by itself"),
            mail -> assertThat(mail).contains("is no address of http or https"));
  }

  @Test
  void titles_are_plain_text_and_what_was_written_is_kept_for_the_way_out() {
    OpmlEntry.Feed feed =
        feeds(
                """
                <opml><body><outline text="A &lt;b&gt;bold&lt;/b&gt; &amp;amp; more" title="Title" type="atom"
                 xmlUrl="https://a.example/f" htmlUrl="https://a.example/" category="/x/y" my:note="1"/></body></opml>""")
            .get(0);
    assertThat(feed.title()).isEqualTo("Title");
    assertThat(feed.rest())
        .isEqualTo(
            Map.of(
                "text",
                "A <b>bold</b> &amp; more",
                "type",
                "atom",
                "category",
                "/x/y",
                "my:note",
                "1"));
    OpmlDocument out =
        OpmlExport.of(List.of(OpmlSources.source(feed, ADDED)), List.of(), "Out", ADDED);
    assertThat(out.outlines().get(0).attributes())
        .containsEntry("text", "A <b>bold</b> &amp; more")
        .containsEntry("title", "Title")
        .containsEntry("category", "/x/y")
        .containsEntry("my:note", "1");
    assertThat(out.attributes()).containsEntry("xmlns:my", "urn:prefix:my");
    assertThat(out.head("dateCreated")).contains("Sun, 22 Nov 2026 08:00:00 GMT");
  }

  @Test
  void a_list_that_newswatch_wrote_gives_the_same_sources_again() {
    List<FeedSource> sources = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sources.add(
          new FeedSource(
              FeedSource.idOf("https://a.example/" + i),
              "https://a.example/" + i,
              null,
              i % 2 == 0 ? "Title <" + i + ">" : null,
              null,
              i % 3 == 0 ? List.of() : List.of("Asia/AC\\/DC"),
              i % 5 == 0 ? FullText.NEVER : FullText.AUTO,
              i % 7 == 0 ? 30 : null,
              i % 11 == 0,
              Map.of("type", "rss"),
              ADDED));
    }
    byte[] file = OpmlWriter.bytes(OpmlExport.of(sources, List.of(), "Mine", ADDED));
    OpmlDocument document = ((ParsedOpml.Found) OpmlParser.parse(file)).document();
    assertThat(
            OpmlEntries.of(document, null).stream()
                .map(entry -> OpmlSources.source((OpmlEntry.Feed) entry, ADDED)))
        .containsExactlyInAnyOrderElementsOf(sources);
  }

  @Test
  void other_encodings_capitals_and_missing_heads_are_read() {
    String text =
        "<?xml version='1.0' encoding='windows-1251'?><OPML><BODY><OUTLINE text='Новости' xmlUrl='https://a.example/'>"
            + "</OUTLINE><OUTLINE text='B' xmlUrl='https://b.example/'/></BODY></OPML>";
    ParsedOpml parsed = OpmlParser.parse(text.getBytes(Charset.forName("windows-1251")));
    assertThat(OpmlEntries.of(((ParsedOpml.Found) parsed).document(), null))
        .extracting(entry -> ((OpmlEntry.Feed) entry).title())
        .containsExactly("Новости", "B");
    assertThat(OpmlParser.parse("<rss/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new ParsedOpml.None("no OPML: begins with <rss>, where <opml> was expected"));
  }

  @Test
  void deep_nesting_and_entities_cost_nothing() {
    String deep = "<opml><body>" + "<outline text='x'>".repeat(100_000);
    assertThat(OpmlParser.parse(deep)).isInstanceOf(ParsedOpml.Found.class);
    assertThat(feeds(deep + "<outline xmlUrl='https://a.example/'/>")).hasSize(1);
    assertThat(OpmlWriter.bytes(((ParsedOpml.Found) OpmlParser.parse(deep)).document()).length)
        .isLessThan(10 * deep.length());
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;'>]><opml><body><outline text='&b;'/></body></opml>";
    OpmlDocument harmless = ((ParsedOpml.Found) OpmlParser.parse(bomb)).document();
    assertThat(harmless.outlines().get(0).attributes()).containsEntry("text", "&b;");
  }

  private static List<OpmlEntry> entries(String text) {
    OpmlDocument document = ((ParsedOpml.Found) OpmlParser.parse(text)).document();
    return OpmlEntries.of(document, URI.create("https://lists.example/x.opml"));
  }

  private static List<OpmlEntry.Feed> feeds(String text) {
    return entries(text).stream().map(entry -> (OpmlEntry.Feed) entry).toList();
  }
}
