package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;

/** What crawlers kept of the web. */
class ReadWarcTest {
  private static final String PAGE =
      "<html><head><title>A mine opens</title></head><body><article><p>The mine of Kuh-e Sabz was"
          + " opened on Monday by the minister, who praised the road that leads there.</p>"
          + "</article></body></html>";

  private static byte[] record(String type, String fields, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(type, fields, block.length);
    return Packing.joined(Packing.bytes(header), block, Packing.bytes("\r\n\r\n"));
  }

  private static byte[] response(String url, String headers, byte[] body) {
    return record(
        "response",
        "WARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\n"
            .formatted(url),
        Packing.joined(Packing.bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body));
  }

  private static byte[] page(String url) {
    return response(url, "Content-Type: text/html; charset=utf-8\r\n", Packing.bytes(PAGE));
  }

  @Test
  void a_page_becomes_a_document_with_its_address_and_the_time_it_was_fetched() {
    Document document = Reading.of("a.warc", page("https://example.org/mine")).document();
    assertThat(document.title()).isEqualTo("A mine opens");
    assertThat(document.url()).isEqualTo("https://example.org/mine");
    assertThat(document.fetched()).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
  }

  @Test
  void records_that_are_compressed_one_by_one_are_read() {
    byte[] warc =
        Packing.joined(
            Packing.gzip(record("warcinfo", "", Packing.bytes("software: x\r\n"))),
            Packing.gzip(page("https://example.org/1")),
            Packing.gzip(page("https://example.org/2")));
    assertThat(Reading.of("a.warc.gz", warc).documents())
        .extracting(Document::url)
        .containsExactly("https://example.org/1", "https://example.org/2");
  }

  @Test
  void what_holds_no_news_is_passed_over_and_counted() {
    byte[] warc =
        Packing.joined(
            record("warcinfo", "", new byte[0]),
            record("metadata", "WARC-Target-URI: https://example.org/\r\n", new byte[3]),
            record("revisit", "WARC-Target-URI: https://example.org/\r\n", new byte[0]),
            response("https://example.org/a.png", "Content-Type: image/png\r\n", new byte[9]),
            record(
                "response",
                "WARC-Target-URI: https://example.org/x\r\nContent-Type: application/http\r\n",
                Packing.bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno")),
            page("https://example.org/1"));
    Reading reading = Reading.of("a.warc", warc);
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.rejections()).isEmpty();
    assertThat(reading.outcomes())
        .filteredOn(ReadOutcome.PassedOver.class::isInstance)
        .singleElement()
        .satisfies(
            passed ->
                assertThat(((ReadOutcome.PassedOver) passed).what())
                    .isEqualTo("1 image/png, 1 metadata, 1 revisit, 1 status 404, 1 warcinfo"));
  }

  @Test
  void the_server_says_the_encoding() {
    byte[] body =
        "<html><body><p>Новости шахты, открытой сегодня в провинции министром.</p></body></html>"
            .getBytes(java.nio.charset.Charset.forName("windows-1251"));
    byte[] warc =
        response("https://example.org/", "Content-Type: text/html; charset=windows-1251\r\n", body);
    assertThat(Reading.of("a.warc", warc).document().text()).startsWith("Новости шахты");
  }

  @Test
  void what_the_transfer_added_is_taken_away_also_where_the_crawler_did_so_before() {
    String chunked = "5\r\nHello\r\n6\r\n world\r\n0\r\n\r\n";
    String type = "Content-Type: text/plain\r\n";
    List<byte[]> warcs =
        List.of(
            response(
                "https://e.org/", type + "Transfer-Encoding: chunked\r\n", Packing.bytes(chunked)),
            response(
                "https://e.org/",
                type + "Transfer-Encoding: chunked\r\n",
                Packing.bytes("Hello world")),
            response(
                "https://e.org/",
                type + "Content-Encoding: gzip\r\n",
                Packing.gzip(Packing.bytes("Hello world"))),
            response(
                "https://e.org/",
                type + "Content-Encoding: gzip\r\n",
                Packing.bytes("Hello world")));
    for (byte[] warc : warcs) {
      assertThat(Reading.of("a.warc", warc).document().text()).isEqualTo("Hello world");
    }
  }

  @Test
  void a_feed_gives_its_entries_and_their_own_addresses() {
    String feed =
        "<rss><channel><title>F</title><item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</link></item></channel></rss>";
    byte[] warc =
        response(
            "https://example.org/feed",
            "Content-Type: application/rss+xml\r\n",
            Packing.bytes(feed));
    Reading reading = Reading.of("a.warc", warc);
    assertThat(reading.documents())
        .extracting(Document::url)
        .containsExactly("https://example.org/1", "https://example.org/2");
    assertThat(reading.documents()).allSatisfy(d -> assertThat(d.fetched()).isNotNull());
  }

  @Test
  void a_broken_record_is_rejected_with_its_place_and_the_next_one_is_read() {
    byte[] good = page("https://example.org/1");
    byte[] after = page("https://example.org/2");
    byte[] longer =
        Packing.bytes(latin(good).replaceFirst("Content-Length: \\d+", "Content-Length: 9999"));
    byte[] shorter =
        Packing.bytes(latin(good).replaceFirst("Content-Length: \\d+", "Content-Length: 9"));
    byte[] without = Packing.bytes(latin(good).replaceFirst("Content-Length: \\d+\r\n", ""));
    byte[] garbage = Packing.bytes("no record at all\r\n");
    for (byte[] broken : List.of(longer, shorter, without, garbage)) {
      Reading reading = Reading.of("a.warc", Packing.joined(good, broken, after, after));
      assertThat(reading.documents()).as(latin(broken)).hasSize(3);
      assertThat(reading.rejections()).isNotEmpty();
      assertThat(reading.rejections())
          .allSatisfy(
              r -> {
                assertThat(r.reason()).isEqualTo(RejectionReason.MALFORMED);
                assertThat(r.detail()).contains("at byte ");
              });
    }
  }

  @Test
  void a_broken_compressed_record_does_not_keep_the_next_ones_from_being_read() {
    byte[] broken = Packing.gzip(page("https://example.org/broken"));
    Arrays.fill(broken, 40, 80, (byte) 0x55);
    byte[] warc =
        Packing.joined(
            Packing.gzip(page("https://example.org/1")),
            broken,
            Packing.gzip(page("https://example.org/2")),
            Packing.gzip(page("https://example.org/3")));
    Reading reading = Reading.of("a.warc.gz", warc);
    assertThat(reading.documents())
        .extracting(Document::url)
        .containsExactly("https://example.org/1", "https://example.org/2", "https://example.org/3");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.detail()).contains("part 2"));
  }

  @Test
  void a_record_that_ends_in_the_middle_is_rejected() {
    byte[] page = page("https://example.org/1");
    assertThat(Reading.of("a.warc", Arrays.copyOf(page, page.length - 50)).rejection().detail())
        .contains("ends in the middle");
  }

  @Test
  void a_record_over_the_limit_is_rejected_and_the_next_one_is_read() {
    byte[] large =
        response(
            "https://example.org/", "Content-Type: text/plain\r\n", new byte[18 * 1024 * 1024]);
    Reading reading = Reading.of("a.warc", Packing.joined(large, page("https://example.org/1")));
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
