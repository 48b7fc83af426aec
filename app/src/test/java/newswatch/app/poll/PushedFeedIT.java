package newswatch.app.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswatch.app.up.UpFixture;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import newswatch.events.Document;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.RuleRecords;
import newswatch.events.channel.StartPosition;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import newswatch.events.source.HubCall;
import newswatch.events.source.HubCallKind;
import newswatch.events.source.SubscriptionStatus;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.web.IntakeServer;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.CallbackRoutes;
import newswatch.ingest.websub.HubCallPublisher;
import newswatch.ingest.websub.PublicAddress;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub tells of is there within a moment, although the next poll is hours away. */
class PushedFeedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_feed_is_subscribed_to_and_told_of_by_its_hub(@TempDir Path data) throws Exception {
    PublicAddress address = new PublicAddress("http://127.0.0.1:" + freePort());
    try (var hub = new FeedHub();
        var up =
            new UpFixture(data, null, egress(hub), URI.create(address.text()).getPort(), address)) {
      assertThat(Files.getPosixFilePermissions(data.resolve("websub-secret"))).hasSize(2);
      add(up, hub);
      await().atMost(PATIENCE).until(() -> !hub.requests.isEmpty());
      Map<String, String> request = hub.requests.get(0);
      assertThat(request.get("hub.topic")).isEqualTo(hub.feed());
      String callback = request.get("hub.callback");
      assertThat(verify(callback, hub.feed())).isEqualTo("42");
      await()
          .atMost(PATIENCE)
          .until(() -> state(up).subscription().status() == SubscriptionStatus.ACTIVE);
      assertThat(state(up).nextPoll()).isAfter(Instant.now().plus(Duration.ofHours(3)));

      hub.items = 2;
      assertThat(push(callback, "another secret")).isEqualTo(202);
      assertThat(push(callback.replaceAll(".$", "x"), request.get("hub.secret"))).isEqualTo(404);
      assertThat(up.all(Channels.HUB_CALLS))
          .as("what was heard before the hub signed")
          .extracting(HubCall::kind)
          .containsExactly(HubCallKind.CONFIRMED);

      assertThat(push(callback, request.get("hub.secret"))).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> up.all(Channels.DOCUMENTS).size() == 2);
      assertThat(up.all(Channels.DOCUMENTS))
          .extracting(Document::title)
          .containsExactlyInAnyOrder("Item 1", "Item 2");
      assertThat(state(up).nextPoll()).isAfter(Instant.now().plus(Duration.ofHours(3)));
      assertThat(hub.polls.get()).as("one for the feed, the lease and the news each").isEqualTo(3);
      assertThat(up.running().healthy()).isTrue();

      hub.items = 3;
      pushAtAnotherInstance(up, data, callback, request.get("hub.secret"));
      await().atMost(PATIENCE).until(() -> up.all(Channels.DOCUMENTS).size() == 3);
    }
  }

  @Test
  void the_hub_of_a_feed_that_is_paused_or_removed_is_told(@TempDir Path data) throws Exception {
    PublicAddress address = new PublicAddress("http://127.0.0.1:" + freePort());
    try (var hub = new FeedHub();
        var up =
            new UpFixture(data, null, egress(hub), URI.create(address.text()).getPort(), address)) {
      add(up, hub);
      await().atMost(PATIENCE).until(() -> modes(hub).equals(List.of("subscribe")));
      await().atMost(PATIENCE).until(() -> isSubscribed(up));
      String callback = hub.requests.get(0).get("hub.callback");
      assertThat(verify(callback, hub.feed(), "unsubscribe")).as("while wanted").isEmpty();

      put(up, feed(hub, true));
      await().atMost(PATIENCE).until(() -> modes(hub).equals(List.of("subscribe", "unsubscribe")));
      assertThat(hub.requests.get(1).get("hub.callback")).isEqualTo(callback);
      assertThat(verify(callback, hub.feed(), "unsubscribe")).isEqualTo("42");
      await().atMost(PATIENCE).until(() -> !isSubscribed(up));

      put(up, feed(hub, false));
      await().atMost(PATIENCE).until(() -> modes(hub).size() == 3);
      await().atMost(PATIENCE).until(() -> isSubscribed(up));
      assertThat(verify(callback, hub.feed(), "unsubscribe")).as("wanted again").isEmpty();

      remove(up, feed(hub, false).id());
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  modes(hub)
                      .equals(List.of("subscribe", "unsubscribe", "subscribe", "unsubscribe")));
      assertThat(verify(callback, hub.feed(), "unsubscribe")).isEqualTo("42");
      await().atMost(PATIENCE).until(() -> states(up).isEmpty());
      assertThat(hub.polls.get()).as("one for each time that it was wanted").isEqualTo(2);
    }
  }

  private static boolean isSubscribed(UpFixture up) {
    return !states(up).isEmpty() && state(up).subscription() != null;
  }

  private static List<String> modes(FeedHub hub) {
    return hub.requests.stream().map(request -> request.get("hub.mode")).toList();
  }

  /** The feeds of which a state is kept. */
  private static Set<String> states(UpFixture up) {
    try (ChannelReader reader =
        ChannelReader.open(up.connection(), Channels.FEED_STATES, StartPosition.BEGINNING)) {
      return RuleRecords.readAll(reader, Channels.FEED_STATES).keySet();
    }
  }

  /** One that polls nothing and has the same secret. */
  private void pushAtAnotherInstance(UpFixture up, Path data, String callback, String secret)
      throws Exception {
    Secret master = Secret.referenced("file:" + data.resolve("websub-secret"), Map.of());
    var unused = new PublicAddress("https://news.example.org");
    try (var publisher = new HubCallPublisher(up.connection());
        var server =
            IntakeServer.start(
                "127.0.0.1",
                0,
                List.of(
                    new CallbackRoutes(
                            new Callback(unused, master), publisher, feed -> true, Instant::now)
                        ::addTo))) {
      String there = callback.replaceFirst(":\\d+/", ":" + server.port() + "/");
      assertThat(push(there, secret)).isEqualTo(202);
    }
  }

  private static FeedState state(UpFixture up) {
    List<FeedState> states = up.all(Channels.FEED_STATES);
    return states.get(states.size() - 1);
  }

  private String verify(String callback, String topic) throws Exception {
    return verify(callback, topic, "subscribe");
  }

  private String verify(String callback, String topic, String mode) throws Exception {
    URI address =
        URI.create(
            "%s?hub.mode=%s&hub.topic=%s&hub.challenge=42&hub.lease_seconds=864000"
                .formatted(callback, mode, topic));
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private int push(String callback, String secret) throws Exception {
    byte[] body = "<feed/>".getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(callback))
            .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static void add(UpFixture up, FeedHub hub) throws Exception {
    put(up, feed(hub, false));
  }

  private static FeedSource feed(FeedHub hub, boolean paused) {
    return new FeedSource(
        null,
        hub.feed(),
        null,
        null,
        null,
        null,
        FullText.NEVER,
        null,
        paused,
        null,
        Instant.EPOCH);
  }

  private static void put(UpFixture up, FeedSource feed) throws Exception {
    send(up, feed.id(), Channels.FEEDS.value().encode(feed));
  }

  private static void remove(UpFixture up, String id) throws Exception {
    send(up, id, null);
  }

  private static void send(UpFixture up, String id, byte[] value) throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(up.connection().producerSettings())) {
      producer.send(new ProducerRecord<>(Channels.FEEDS.name(), id, value)).get();
    }
  }

  private static EgressSettings egress(FeedHub hub) {
    var policy = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(hub.port()));
    return new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch/test");
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
