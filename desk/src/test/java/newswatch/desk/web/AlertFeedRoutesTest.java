package newswatch.desk.web;

import static newswatch.desk.syndication.WrittenAlerts.alert;
import static newswatch.desk.syndication.WrittenAlerts.append;
import static newswatch.desk.syndication.WrittenAlerts.burst;
import static newswatch.desk.syndication.WrittenAlerts.storyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import newswatch.desk.syndication.WrittenAlerts;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Every;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertFeedRoutesTest {
  private static final String ATOM = "/feeds/watches/mine.atom";
  private static final String JSON = "/feeds/watches/mine.json";

  private RunningDesk desk;

  @BeforeEach
  void open() throws Exception {
    desk = RunningDesk.start();
    desk.watches.put(new Watch("mine", "Copper in Logar", "copper NEAR/5 logar", List.of(), 1));
    await().until(() -> desk.get(ATOM).statusCode() == 200);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void an_independent_reader_finds_all_that_an_alert_says() throws Exception {
    show(0, alert("a1", "mine", "d1", storyOf("d1"), 5));
    Feed feed = atom(ATOM);
    assertThat(feed.getId()).isEqualTo("urn:newswatch:feed:watches:mine");
    assertThat(feed.getTitle()).isEqualTo("Copper in Logar");
    assertThat(feed.getSubtitle().getValue()).isEqualTo("copper NEAR/5 logar");
    assertThat(feed.getUpdated()).isEqualTo("2026-03-02T12:05:00Z");
    assertThat(feed.getAuthors()).hasSize(1);
    assertThat(feed.getOtherLinks())
        .extracting(Link::getRel, Link::getHref)
        .contains(org.assertj.core.groups.Tuple.tuple("self", desk.uri(ATOM).toString()));
    Entry entry = feed.getEntries().get(0);
    assertThat(entry.getId()).isEqualTo("urn:newswatch:story:" + storyOf("d1") + ":mine");
    assertThat(entry.getTitle()).isEqualTo("Title of d1");
    assertThat(entry.getAlternateLinks())
        .extracting(Link::getHref)
        .containsExactly("https://news.example/d1");
    assertThat(entry.getPublished()).isEqualTo("2026-03-02T12:05:00Z");
    assertThat(entry.getUpdated()).isEqualTo("2026-03-02T12:05:00Z");
    assertThat(entry.getAuthors().get(0).getName()).isEqualTo("Outlet of d1");
    assertThat(entry.getCategories())
        .extracting(Category::getScheme, Category::getTerm)
        .extracting(tuple -> tuple.toList().get(0) + "=" + tuple.toList().get(1))
        .containsExactly(
            "urn:newswatch:watch=mine",
            "urn:newswatch:severity=info",
            "urn:newswatch:topic=mining",
            "urn:newswatch:actor=logar");
    Content content = entry.getContents().get(0);
    assertThat(content.getType()).isEqualTo("html");
    assertThat(content.getValue())
        .isEqualTo(
            "<p dir=\"auto\">The <mark>copper</mark> mine in <mark>Logar</mark> opens again.</p>"
                + "<p dir=\"auto\">Outlet of d1 · 2026-03-02 12:05 UTC · Watch mine</p>");
  }

  @Test
  void a_json_feed_has_what_the_specification_requires() throws Exception {
    show(0, alert("a1", "mine", "d1", null, 5));
    Map<?, ?> feed = json(JSON);
    assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title")).isEqualTo("Copper in Logar");
    assertThat(feed.get("feed_url")).isEqualTo(desk.uri(JSON).toString());
    Map<?, ?> item = (Map<?, ?>) ((List<?>) feed.get("items")).get(0);
    assertThat(item.get("id")).isEqualTo("urn:newswatch:alert:a1");
    assertThat(item.get("url")).isEqualTo("https://news.example/d1");
    assertThat(String.valueOf(item.get("content_html"))).contains("<mark>copper</mark>");
    assertThat(item.get("date_published")).isEqualTo("2026-03-02T12:05:00Z");
    assertThat(item.get("authors")).isEqualTo(List.of(Map.of("name", "Outlet of d1")));
    assertThat(item.get("tags")).isEqualTo(List.of("Copper in Logar", "info", "mining", "logar"));
    assertThat(((Map<?, ?>) item.get("_newswatch")).get("alert")).isEqualTo("a1");
  }

  @Test
  void copies_of_a_story_are_one_entry_that_keeps_its_id_and_its_title() throws Exception {
    String story = storyOf("d1");
    show(2, alert("a1", "mine", "d1", story, 5));
    String id = atom(ATOM).getEntries().get(0).getId();
    show(0, alert("a2", "mine", "d2", story, 1));
    show(1, alert("a3", "mine", "d3", story, 9));
    Feed feed = atom(ATOM);
    assertThat(feed.getEntries()).extracting(Entry::getId).containsExactly(id);
    assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("Title of d1");
    assertThat(feed.getEntries().get(0).getContents().get(0).getValue())
        .contains("<p dir=\"auto\">Also in 2 other outlets.</p>");
  }

  @Test
  void a_watch_that_wants_each_article_has_each_also_those_of_before() throws Exception {
    show(2, alert("a1", "mine", "d1", "s", 5));
    show(0, alert("a2", "mine", "d2", "s", 1));
    put(new Every.Article(), null, null);
    assertThat(atom(ATOM).getEntries())
        .extracting(Entry::getId)
        .containsExactly("urn:newswatch:alert:a1", "urn:newswatch:alert:a2");
  }

  @Test
  void a_burst_says_what_happened_and_links_the_documents() throws Exception {
    show(0, burst(alert("b1", "mine", "d1", "s", 5)));
    show(0, alert("a1", "mine", "d1", "s", 5));
    Entry entry = atom(ATOM).getEntries().get(1);
    assertThat(entry.getId()).isEqualTo("urn:newswatch:alert:b1");
    assertThat(entry.getTitle()).isEqualTo("12 documents in an hour, where 2 are usual");
    assertThat(entry.getContents().get(0).getValue())
        .contains(
            "<ul><li dir=\"auto\"><a href=\"https://news.example/d1\">Title of d1</a>"
                + " (Outlet of d1)</li></ul>");
  }

  @Test
  void a_quiet_watch_keeps_its_alerts_while_others_fire() throws Exception {
    desk.watches.put(new Watch("loud", "Loud", "x", List.of(), 1));
    show(0, alert("old", "mine", "d-old", null, -50_000));
    for (int i = 0; i < 1_000; i++) {
      append(desk.alerts, i % 4, alert("l" + i, "loud", "d" + i, null, i));
    }
    await().until(() -> atom("/feeds/watches/loud.atom").getEntries().size() == 100);
    assertThat(atom("/feeds/watches/loud.atom").getEntries())
        .extracting(Entry::getId)
        .startsWith("urn:newswatch:alert:l999")
        .endsWith("urn:newswatch:alert:l900");
    assertThat(atom(ATOM).getEntries())
        .extracting(Entry::getId)
        .containsExactly("urn:newswatch:alert:old");
    assertThat(atom("/feeds/alerts.atom").getEntries()).hasSize(100);
  }

  @Test
  void owners_and_labels_have_the_alerts_of_their_watches() throws Exception {
    put(null, "Ann Ö", Map.of("desk", "security"));
    desk.watches.put(new Watch("other", "Other", "x", List.of(), 1));
    append(desk.alerts, 1, alert("a2", "other", "d2", null, 1));
    show(0, alert("a1", "mine", "d1", null, 5));
    for (String path :
        List.of("/feeds/owners/Ann%20%C3%96.atom", "/feeds/labels/desk/security.atom")) {
      assertThat(atom(path).getEntries())
          .extracting(Entry::getId)
          .containsExactly("urn:newswatch:alert:a1");
    }
    assertThat(atom("/feeds/owners/Ann%20%C3%96.atom").getId())
        .isEqualTo("urn:newswatch:feed:owners:Ann%20%C3%96");
    assertThat(desk.get("/feeds/owners/nobody.json").statusCode()).isEqualTo(404);
  }

  @Test
  void renaming_a_watch_changes_its_title_and_no_id() throws Exception {
    show(0, alert("a1", "mine", "d1", null, 5));
    Feed before = atom(ATOM);
    desk.watches.put(new Watch("mine", "Another name", "copper", List.of(), 2));
    Feed after = atom(ATOM);
    assertThat(after.getTitle()).isEqualTo("Another name");
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getEntries().get(0).getId()).isEqualTo(before.getEntries().get(0).getId());
  }

  @Test
  void a_reader_that_has_the_feed_gets_it_again_only_when_it_changed() throws Exception {
    show(0, alert("a1", "mine", "d1", null, 5));
    var first = desk.get(ATOM);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(first.headers().firstValue("Content-Type"))
        .contains("application/atom+xml; charset=utf-8");
    var second = desk.send(desk.request(ATOM).header("If-None-Match", "\"x\", " + tag));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    for (String other : List.of("\"x\"", "\"", "W/", "")) {
      assertThat(desk.send(desk.request(ATOM).header("If-None-Match", other)).statusCode())
          .as(other)
          .isEqualTo(200);
    }
    await().until(() -> desk.get(ATOM).headers().firstValue("Last-Modified").isPresent());
    String modified = desk.get(ATOM).headers().firstValue("Last-Modified").orElseThrow();
    assertThat(modified)
        .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    var third = desk.request(ATOM).header("If-Modified-Since", modified);
    assertThat(desk.send(third).statusCode()).isEqualTo(304);
    show(0, alert("a2", "mine", "d2", null, 1));
    assertThat(desk.send(desk.request(ATOM).header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
    assertThat(desk.send(third).statusCode()).isEqualTo(200);
  }

  @Test
  void a_feed_travels_compressed_to_who_takes_that_and_has_a_head() throws Exception {
    for (int i = 0; i < 50; i++) {
      append(desk.alerts, 0, alert("a" + i, "mine", "d" + i, null, i));
    }
    await().until(() -> atom(ATOM).getEntries().size() == 50);
    HttpResponse<byte[]> small =
        desk.client.send(
            desk.request(ATOM).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] whole = new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes();
    assertThat(new String(whole, StandardCharsets.UTF_8)).isEqualTo(desk.get(ATOM).body());
    var head =
        desk.send(
            desk.request(JSON).method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .contains("application/feed+json; charset=utf-8");
    assertThat(head.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void a_feed_that_never_was_is_not_found_and_one_whose_watch_was_removed_is_gone()
      throws Exception {
    var unknown = desk.get("/feeds/watches/none.atom");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("there is no watch \\\"none\\\"");
    desk.watches.remove("mine");
    var gone = desk.get(ATOM);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("was removed").contains("unsubscribe");
  }

  @Test
  void a_proxy_may_say_that_it_speaks_tls() throws Exception {
    var answer = desk.send(desk.request(JSON).header("X-Forwarded-Proto", "https"));
    assertThat(answer.body()).contains("\"feed_url\":\"https://127.0.0.1:");
  }

  private void put(Every every, String owner, Map<String, String> labels) {
    desk.watches.put(
        Watch.builder("mine", "copper").every(every).owner(owner).labels(labels).build());
  }

  /** Writes an alert and waits until the desk has read it. */
  private void show(int partition, newswatch.events.Alert alert) throws Exception {
    String before = desk.get("/feeds/alerts.json").headers().firstValue("ETag").orElseThrow();
    WrittenAlerts.append(desk.alerts, partition, alert);
    await()
        .until(
            () ->
                !desk.get("/feeds/alerts.json")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow()
                    .equals(before));
  }

  private Feed atom(String path) throws Exception {
    return atom(desk.get(path));
  }

  private static Feed atom(HttpResponse<String> answer) throws FeedException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
  }

  private Map<?, ?> json(String path) throws Exception {
    byte[] body = desk.get(path).body().getBytes(StandardCharsets.UTF_8);
    return ((Decoded.Value<Map>) Json.decode(body, Map.class)).value();
  }
}
