package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFeedTest {
  static final String RSS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>Example Wire</title><link>https://wire.example/</link><language>en-us</language>
        <atom:link rel="self" href="https://wire.example/feed"/>
        <image><title>Logo</title><link>https://wire.example/logo</link></image>
        <item>
          <title>Talks in &lt;b&gt;Kabul&lt;/b&gt; &amp;amp; Beijing</title>
          <link>https://wire.example/1</link>
          <guid isPermaLink="false">wire-1</guid>
          <pubDate>Wed, 21 May 2025 08:00:00 +0430</pubDate>
          <dc:creator>Jane Doe</dc:creator><dc:creator>A. N. Other</dc:creator>
          <description>Ministers met.</description>
          <content:encoded><![CDATA[<p>Ministers met on Wednesday.</p><p>They spoke of <i>mining</i>.</p>]]></content:encoded>
        </item>
        <item><title>A flash</title></item>
        <item><guid>nothing else</guid></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://blog.example/posts/">
        <title type="html">Le &lt;i&gt;blog&lt;/i&gt;</title>
        <author><name>Feed Author</name></author>
        <entry xml:base="2025/">
          <id>tag:blog.example,2025:1</id>
          <title>1 &lt; 2</title>
          <link rel="self" href="self.atom"/><link href="one.html"/>
          <updated>2025-05-22T10:00:00Z</updated><published>2025-05-21T10:00:00+02:00</published>
          <summary>Short.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &lt;one&gt;.</p><p>Second<br/>line.</p></div></content>
        </entry>
        <entry><id>2</id><updated>2025-05-22T10:00:00Z</updated><content type="html">&lt;p&gt;Text alone.</content>
          <author><name>Own Author</name><email>own@blog.example</email></author></entry>
      </feed>
      """;

  @Test
  void every_entry_of_rss_is_a_document_and_an_empty_one_is_rejected() {
    Reading reading = Reading.of("news.xml", RSS);
    assertThat(reading.outcomes()).hasSize(3);
    Document first = reading.documents().get(0);
    assertThat(first)
        .isEqualTo(
            Document.builder(
                    first.id(),
                    "Talks in Kabul & Beijing",
                    "Ministers met on Wednesday.\n\nThey spoke of mining.")
                .source("Example Wire")
                .url("https://wire.example/1")
                .summary("Ministers met.")
                .authors(List.of("Jane Doe", "A. N. Other"))
                .language("en-us")
                .published(Instant.parse("2025-05-21T03:30:00Z"))
                .build());
    assertThat(reading.documents().get(1).title()).isEqualTo("A flash");
    assertThat(reading.documents().get(1).text()).isEmpty();
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.NO_TEXT));
  }

  @Test
  void atom_is_read_with_its_types_bases_and_inherited_authors() {
    List<Document> documents = Reading.of("-", ATOM).documents();
    Document first = documents.get(0);
    assertThat(first.title()).isEqualTo("1 < 2");
    assertThat(first.text()).isEqualTo("First <one>.\n\nSecond\nline.");
    assertThat(first.summary()).isEqualTo("Short.");
    assertThat(first.url()).isEqualTo("https://blog.example/posts/2025/one.html");
    assertThat(first.published()).isEqualTo(Instant.parse("2025-05-21T08:00:00Z"));
    assertThat(first.authors()).containsExactly("Feed Author");
    assertThat(first.language()).isEqualTo("fr");
    assertThat(first.source()).isEqualTo("Le blog");
    Document second = documents.get(1);
    assertThat(second.title()).isEqualTo("Text alone.");
    assertThat(second.authors()).containsExactly("Own Author");
    assertThat(second.published()).isEqualTo(Instant.parse("2025-05-22T10:00:00Z"));
  }

  @Test
  void rdf_is_read() {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:d="http://purl.org/dc/elements/1.1">
          <channel rdf:about="https://rdf.example/feed"><title>Old Wire</title>
            <items><rdf:Seq><rdf:li resource="https://rdf.example/1"/></rdf:Seq></items></channel>
          <item rdf:about="https://rdf.example/1"><title>One</title><d:date>2003-12-31</d:date></item>
        </rdf:RDF>
        """;
    Document document = Reading.of("a", rdf).document();
    assertThat(document.title()).isEqualTo("One");
    assertThat(document.url()).isEqualTo("https://rdf.example/1");
    assertThat(document.source()).isEqualTo("Old Wire");
    assertThat(document.published()).isEqualTo(Instant.parse("2003-12-31T00:00:00Z"));
  }

  @Test
  void json_feed_is_read_whatever_its_file_is_called() {
    String json =
        """
        {"title": "Notes", "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "home_page_url": "https://n.example/",
         "authors": [{"name": "Us"}], "language": "fa",
         "items": [{"id": 7, "url": "/7", "content_html": "<p>One.<p>Two.", "summary": "Both.",
                    "date_published": "2025-05-21T10:00:00+02:00"},
                   {"id": "8", "title": "Eight", "content_text": "a < b\\n\\nc", "author": {"name": "Me"},
                    "external_url": "https://else.example/8"},
                   {"id": "9"},]}
        """;
    for (String name : List.of("feed.json", "feed", "feed.ndjson")) {
      Reading reading = Reading.of(name, json);
      assertThat(reading.rejections()).hasSize(1);
      Document first = reading.documents().get(0);
      assertThat(first.text()).isEqualTo("One.\n\nTwo.");
      assertThat(first.title()).isEqualTo("One.");
      assertThat(first.url()).isEqualTo("https://n.example/7");
      assertThat(first.summary()).isEqualTo("Both.");
      assertThat(first.authors()).containsExactly("Us");
      assertThat(first.language()).isEqualTo("fa");
      assertThat(first.source()).isEqualTo("Notes");
      Document second = reading.documents().get(1);
      assertThat(second.text()).isEqualTo("a < b\n\nc");
      assertThat(second.authors()).containsExactly("Me");
      assertThat(second.url()).isEqualTo("https://else.example/8");
    }
  }

  @Test
  void contract_documents_that_speak_of_json_feed_stay_documents() {
    String line =
        "{\"title\":\"T\",\"text\":\"\\\"version\\\": \\\"https://jsonfeed.org/version/1\\\"\"}";
    assertThat(Reading.of("a.json", line).document().title()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>Found</title></item></channel></rss>",
        "\uFEFF\n <?xml version='1.0'?><?pi x?><!-- <html> --><!DOCTYPE rss [<!ENTITY a '>'>]>\n<RSS><Channel>"
            + "<Item><TITLE>Found</title></ITEM></Channel></RSS>",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"http://x.example/\"><rss><channel><item><title>Found",
        "<r:rss xmlns:r='http://backend.userland.com/rss2'><r:channel><r:item><r:title>Found</r:title>",
        "<?xml version='1.0'?><a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Found</a:title>"
            + "</a:entry></a:feed>",
        "<rss><channel><item><title>Found</title><description><p>not <br> closed</description></item>",
        "<rss><item><x:title>Not this</x:title><media:title>Found</media:title></item></rss>",
        "<feed xmlns='http://example.com/ours'><entry><title type='application/octet-stream'>Rm91bmQ=</title>"
            + "</entry></feed>",
        "<rss><!-- no end ><channel><item><title>Found</title></item></channel></rss>",
        "<rss><channel><item><title>Fo<b>un</b>d</title></item></channel></rss>",
        "<rss><channel><item><title><![CDATA[&lt;p&gt;Found&lt;/p&gt;]]></title></item></channel></rss>",
      })
  void feeds_that_are_ill_formed_are_read_too(String feed) {
    assertThat(Reading.of("feed.xml", feed).document().title()).isEqualTo("Found");
  }

  @Test
  void references_of_html_and_bare_ampersands_mean_what_was_meant() {
    String feed =
        "<rss><item><title>R&D &eacute;t&eacute; &unknown; don\u0092t</title>"
            + "<link>https://a.example/?a=1&copy=2&amp;b=3</link></item></rss>";
    Document document = Reading.of("-", feed).document();
    assertThat(document.title()).isEqualTo("R&D été &unknown; don’t");
    assertThat(document.url()).isEqualTo("https://a.example/?a=1&copy=2&b=3");
  }

  @Test
  void the_declared_encoding_of_the_feed_counts_and_one_that_lies_is_found_out() {
    String title = "Кабул и Пекин договорились о меди";
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><item><title>"
            + title
            + "</title><description>"
            + "<![CDATA[<meta charset=\"gbk\">]]>"
            + title
            + "</description></item></rss>";
    for (String declared : List.of("windows-1251", "koi8-r", "utf-8")) {
      byte[] bytes = feed.formatted(declared).getBytes(Charset.forName(declared));
      assertThat(Reading.of("a.rss", bytes).document().title()).as(declared).isEqualTo(title);
    }
    byte[] lying = feed.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of("a.rss", lying).document().title()).isEqualTo(title);
    byte[] wide = feed.formatted("utf-16").getBytes(StandardCharsets.UTF_16);
    assertThat(Reading.of("a.rss", wide).document().title()).isEqualTo(title);
  }

  @Test
  void podcasts_and_videos_give_what_their_vocabularies_say() {
    String feed =
        """
        <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><itunes:author>Show</itunes:author>
        <item><itunes:title>Episode</itunes:title><itunes:summary><![CDATA[
            Line 1
            Line 2
        ]]></itunes:summary></item>
        <item><media:group><media:title>Clip</media:title><media:description>What is seen</media:description>
          </media:group></item></channel></rss>
        """;
    List<Document> documents = Reading.of("-", feed).documents();
    assertThat(documents).extracting(Document::title).containsExactly("Episode", "Clip");
    assertThat(documents)
        .extracting(Document::text)
        .containsExactly("Line 1\nLine 2", "What is seen");
    assertThat(documents.get(0).authors()).containsExactly("Show");
  }

  @Test
  void what_is_no_feed_is_refused_with_what_it_is() {
    ReadOptions options = new ReadOptions(Format.FEED, null);
    assertThat(Reading.of(options, "-", "<html><p>x".getBytes(StandardCharsets.UTF_8)).rejection())
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.INVALID))
        .satisfies(r -> assertThat(r.detail()).contains("<html>").contains("Atom"));
    assertThat(
            Reading.of(options, "-", "plain".getBytes(StandardCharsets.UTF_8)).rejection().detail())
        .contains("no XML and no JSON");
    assertThat(
            Reading.of(options, "-", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                .rejection()
                .detail())
        .contains("items");
    assertThat(
            Reading.of(options, "-", "{\n\"items\": [}".getBytes(StandardCharsets.UTF_8))
                .rejection())
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.MALFORMED))
        .satisfies(r -> assertThat(r.detail()).contains("line 2"));
    assertThat(Reading.of("a.xml", "<?xml version='1.0'?><svg/>").rejection().reason())
        .isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
    assertThat(Reading.of("a.xml", "<rss version='2.0'><channel/></rss>").rejection().reason())
        .isEqualTo(RejectionReason.NO_TEXT);
  }

  @Test
  void a_feed_within_other_things_is_read_when_it_is_asked_for() {
    ReadOptions options = new ReadOptions(Format.FEED, null);
    byte[] noisy =
        "Warning: line 3<br><rss><item><title>T</title></item></rss>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(options, "-", noisy).document().title()).isEqualTo("T");
    byte[] headless = "ss>\n<item><title>T</title></item>".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(options, "-", headless).document().title()).isEqualTo("T");
  }

  @Test
  void a_feed_without_end_is_cut() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>F</title>");
    for (int i = 0; i < 10_002; i++) {
      feed.append("<item><title>T").append(i).append("</title></item>");
    }
    Reading reading = Reading.of("-", feed.toString());
    assertThat(reading.documents()).hasSize(10_000);
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }
}
