package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.ListedOffers;
import newswatch.events.source.FeedSource;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedRoutesTest {
  private static final String PAPER = "https://a.example/feed";
  private static final String ADD = "{\"address\":\"" + PAPER + "\",\"folders\":[\"Asia\"]}";
  private static final String AT = "/api/feeds/" + FeedSource.idOf(PAPER);

  private RunningDesk desk;

  @BeforeEach
  void open() throws AddressTakenException {
    desk = RunningDesk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_source_is_added_once_listed_changed_refreshed_and_removed() throws Exception {
    HttpResponse<String> added = desk.send("POST", "/api/feeds", ADD);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.body())
        .contains("\"added\":[\"" + FeedSource.idOf(PAPER) + "\"]")
        .contains("\"others\":[\"another\"]");
    assertThat(desk.send("POST", "/api/feeds", ADD).body()).contains("\"known\":1");
    assertThat(desk.get("/api/feeds").body())
        .contains("\"total\":1,\"found\":1,\"failing\":0")
        .contains("\"status\":\"waiting\"")
        .contains("\"folders\":[\"Asia\"]");
    HttpResponse<String> changed =
        desk.send("PATCH", AT, "{\"title\":\"<b>Mine</b>\",\"paused\":true,\"minutes\":30}");
    assertThat(changed.body())
        .contains("\"title\":\"<b>Mine</b>\"")
        .contains("\"status\":\"paused\"")
        .contains("\"minutes\":30");
    assertThat(desk.send("PATCH", AT, "{\"minutes\":0}").body()).doesNotContain("\"minutes\"");
    assertThat(desk.send("POST", AT + "/refresh", "").statusCode()).isEqualTo(204);
    assertThat(desk.get(AT).statusCode()).isEqualTo(200);
    assertThat(desk.send("DELETE", AT, "").statusCode()).isEqualTo(204);
    assertThat(desk.get(AT).statusCode()).isEqualTo(404);
  }

  @Test
  void a_monitoring_system_reads_the_accounts_of_each_source() throws Exception {
    assertThat(desk.send("POST", "/api/feeds", ADD).statusCode()).isEqualTo(201);
    HttpResponse<String> metrics = desk.get("/metrics");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
    String labels = "{feed=\"" + FeedSource.idOf(PAPER) + "\",address=\"" + PAPER + "\"";
    assertThat(metrics.body())
        .contains("# TYPE newswatch_feed_items_total counter\n")
        .contains("newswatch_feed_items_total" + labels + ",outcome=\"new\"} 0\n")
        .contains("newswatch_feed_fetched_total" + labels + "} 0\n")
        .contains("newswatch_feed_last_success_seconds" + labels + "} 0\n");
  }

  @Test
  void what_is_wrong_is_told_with_its_status() throws Exception {
    assertThat(desk.send("POST", "/api/feeds", "{}").body()).contains("expected {\\\"address");
    HttpResponse<String> nothing =
        desk.send("POST", "/api/feeds", "{\"address\":\"https://nothing.example/\"}");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("names no feed");
    assertThat(desk.send("POST", "/api/feeds", "{\"address\":1,\"folders\":2}").statusCode())
        .isEqualTo(400);
    assertThat(desk.send("PATCH", AT, "{}").statusCode()).isEqualTo(404);
    assertThat(desk.get("/api/feeds?limit=x").statusCode()).isEqualTo(400);
    desk.feeds.breakDown();
    assertThat(desk.send("POST", "/api/feeds", ADD).statusCode()).isEqualTo(503);
  }

  @Test
  void a_list_comes_in_as_opml_and_goes_out_again() throws Exception {
    String list =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "https://a.example/a-rather-long-path-of-a-feed/" + i)
            .collect(Collectors.joining("\n"));
    HttpResponse<String> imported = send("/api/feeds/import", "text/x-opml", list + "\nnone");
    assertThat(imported.statusCode()).isEqualTo(200);
    assertThat(imported.body()).contains("\"faults\":[\"none is no address\"]");
    HttpResponse<String> exported = desk.get("/api/feeds/export");
    assertThat(exported.body()).isEqualTo(list);
    assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(desk.get("/api/feeds?q=FEED/4999&limit=5").body())
        .contains("\"total\":5000,\"found\":1,");
    assertThat(send("/api/feeds/import", "text/plain", list).statusCode()).isEqualTo(415);
  }

  @Test
  void lists_are_kept_updated_and_replaced_for_the_way_out() throws Exception {
    send("/api/feeds/import", "text/x-opml", "# Mine\nhttps://a.example/1");
    send("/api/feeds/import", "text/x-opml", "# Mine");
    send("/api/feeds/import", "text/x-opml", "# Yours");
    assertThat(desk.get("/api/feeds/export").body())
        .contains("# Mine# Mine\n", "# Yours\n", "https://a.example/1");
    send("/api/feeds/import?replace=true", "text/x-opml", "# New");
    assertThat(desk.get("/api/feeds/export").body()).isEqualTo("# New\nhttps://a.example/1");
    desk.feeds.breakDown();
    HttpResponse<String> lost = send("/api/feeds/import", "text/x-opml", "# Lost");
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(lost.body()).contains("did not confirm");
  }

  @Test
  void what_happened_to_the_health_of_sources_is_listed_while_they_are_there() throws Exception {
    FeedDesk feeds = new FeedDesk(desk.feeds);
    feeds.add(List.of(ListedOffers.source(PAPER, 0)));
    Instant at = Instant.parse("2026-11-22T09:00:00Z");
    String id = FeedSource.idOf(PAPER);
    desk.feeds.events.add(new HealthEvent(id, "Paper", HealthChange.FAILING, "timeout", at));
    desk.feeds.events.add(new HealthEvent("gone", "Gone", HealthChange.GONE, "410", at));
    assertThat(desk.get("/api/feeds/health").body())
        .contains("\"change\":\"failing\"")
        .doesNotContain("Gone");
  }

  @Test
  void pages_elsewhere_cannot_add_or_import() throws Exception {
    var foreign =
        desk.request("/api/feeds/import")
            .header("Origin", "https://example.org")
            .header("Content-Type", "text/x-opml")
            .POST(BodyPublishers.ofString("https://a.example/"));
    assertThat(desk.send(foreign).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> send(String path, String type, String body) throws Exception {
    return desk.send(
        desk.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }
}
