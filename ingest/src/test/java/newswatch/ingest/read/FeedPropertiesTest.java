package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.RejectionReason;
import newswatch.events.json.Json;
import newswatch.ingest.damage.DamagedText;

/** Feeds that were damaged on their way. */
class FeedPropertiesTest {
  private static final List<String> FEEDS =
      List.of(
          "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss xmlns:dc='http://purl.org/dc"
              + "/elements/1.1/'><channel><title>F</title><link>https://f.example/</link><item><title>A &amp; &a;"
              + "</title><guid>1</guid><link>/1</link><pubDate>Wed, 21 May 2025 08:00:00 GMT</pubDate><dc:creator>"
              + "J (j@f.example)</dc:creator><description><![CDATA[<p>One<br>two &lt;3]]></description></item></channel></rss>",
          "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://f.example/a/' xml:lang='en'><title>F</title>"
              + "<entry><id>1</id><title type='html'>&lt;b&gt;A</title><link href='?q'/><updated>2025-05-21T08:00Z"
              + "</updated><author><name>J</name></author><content type='xhtml'><div><p>One</p>two</div></content>"
              + "</entry></feed>",
          "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"id\":\"1\",\"url\":\"/1\","
              + "\"content_html\":\"<p>One\",\"authors\":[{\"name\":\"J\"}],\"date_published\":\"2025-05-21\"}]}");

  @Property(tries = 600)
  void a_damaged_feed_never_fails_and_reads_the_same_twice(@ForAll("damaged") String feed) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    ReadOptions options = new ReadOptions(Format.FEED, null);
    Reading reading = Reading.of(options, "feed", bytes);
    assertThat(reading.outcomes()).isNotEmpty();
    assertThat(reading.rejections())
        .allSatisfy(r -> assertThat(r.reason()).isNotEqualTo(RejectionReason.FAILED));
    assertThat(reading.documents())
        .allSatisfy(
            d -> assertThat(d.url() == null || d.url().matches("(?i)https?://.+")).isTrue());
    assertThat(lines(Reading.of(options, "feed", bytes))).isEqualTo(lines(reading));
  }

  private static List<String> lines(Reading reading) {
    return reading.outcomes().stream().map(Json::line).toList();
  }

  @Provide
  Arbitrary<String> damaged() {
    return DamagedText.of(
        FEEDS,
        "<item>",
        "</item>",
        "<title>",
        "</channel>",
        "<entry",
        " xml:base='::'",
        "{",
        "[",
        "\\u",
        "]",
        ",",
        "%zz",
        "<br>",
        "http://[",
        "99:99",
        "<script>",
        "<svg><title>");
  }
}
