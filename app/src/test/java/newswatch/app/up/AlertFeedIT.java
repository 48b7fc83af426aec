package newswatch.app.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswatch.events.Alert;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import newswatch.ingest.document.Input;
import newswatch.ingest.feed.FeedAdapter;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The feeds of a whole newswatch: of the seed corpus, over a restart, and through its own parser.
 */
class AlertFeedIT {
  private static final Path SEEDS = UpFixture.ROOT.resolve("seeds");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void feeds_are_the_same_after_a_restart_and_have_every_story(@TempDir Path data)
      throws Exception {
    Map<String, String> before;
    int port;
    try (UpFixture up = new UpFixture(data, SEEDS)) {
      assertThat(up.running().awaitQuiet()).isTrue();
      port = URI.create(up.desk()).getPort();
      awaitRead(up);
      before = feeds(up);
      for (Watch watch : up.all(Channels.WATCHES)) {
        Set<String> stories =
            up.all(Channels.ALERTS).stream()
                .filter(alert -> alert.watch().id().equals(watch.id()))
                .map(Alert::story)
                .collect(Collectors.toSet());
        String address = up.desk() + "feeds/watches/" + watch.id();
        List<String> ids = ids(before.get(address + ".json"));
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(stories);
        assertThat(guids(before.get(address + ".atom"), address)).isEqualTo(ids);
        assertThat(guids(before.get(address + ".json"), address)).isEqualTo(ids);
      }
    }
    try (UpFixture up = new UpFixture(data, SEEDS, UpFixture.PUBLIC, port, null)) {
      awaitRead(up);
      assertThat(feeds(up)).isEqualTo(before);
    }
  }

  /** The feeds answer when all alerts are read. */
  private void awaitRead(UpFixture up) {
    await().atMost(PATIENCE).until(() -> get(up.desk() + "feeds/alerts.json").statusCode() == 200);
  }

  private Map<String, String> feeds(UpFixture up) throws Exception {
    Map<String, String> feeds = new TreeMap<>();
    for (Watch watch : up.all(Channels.WATCHES)) {
      for (String ending : List.of(".atom", ".json")) {
        String address = up.desk() + "feeds/watches/" + watch.id() + ending;
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        feeds.put(address, answer.body());
      }
    }
    feeds.put("all", get(up.desk() + "feeds/alerts.atom").body());
    return feeds;
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static List<String> ids(String json) {
    var feed = (Decoded.Value<Map>) Json.decode(json.getBytes(UTF_8), Map.class);
    return ((List<?>) feed.value().get("items"))
        .stream().map(item -> (String) ((Map<?, ?>) item).get("id")).toList();
  }

  /** What our own parser takes the entries to be called. */
  private static List<String> guids(String feed, String address) {
    var content =
        (FeedContent.Items) FeedAdapter.content(feed, URI.create(address), Input.stream("feed"));
    return content.items().stream().map(FeedItem::guid).map(Objects::requireNonNull).toList();
  }
}
