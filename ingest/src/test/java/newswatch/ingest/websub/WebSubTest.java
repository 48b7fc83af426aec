package newswatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.json.Json;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.web.IntakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribing at a real hub on this machine, which behaves and misbehaves. */
class WebSubTest {
  private static final Secret MASTER =
      Secret.referenced("env:M", Map.of("M", "a master secret for tests"));
  private static final String TOPIC = "https://example.org/feed.atom";
  private static final String FEED = "00000000000000aa";
  private static final byte[] NEWS = "<feed/>".getBytes(StandardCharsets.UTF_8);

  private final LocalHub hub = new LocalHub();
  private final Memory memory = new Memory();
  private final List<String> received = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-04T05:00:00Z");
  private boolean full;
  private Subscriber subscriber;
  private IntakeServer server;

  @BeforeEach
  void start() throws IOException {
    EgressSettings settings =
        new EgressSettings(
            new AddressPolicy(List.of(Network.parse("127.0.0.1/32")), Set.of(hub.port())),
            EgressLimits.DEFAULT,
            "newswatch/test");
    // The port is known when the server listens, and the routes are needed before.
    CallbackRoutes[] routes = new CallbackRoutes[1];
    server =
        IntakeServer.start(
            "127.0.0.1",
            0,
            List.of(
                to -> {
                  to.get("/websub/{feed}/{key}", request -> routes[0].verify(request));
                  to.post("/websub/{feed}/{key}", request -> routes[0].receive(request));
                }));
    Callback callback = new Callback("http://127.0.0.1:" + server.port() + "/", MASTER);
    subscriber =
        new Subscriber(
            new EgressClient(settings, NameLookup.system()), callback, memory, () -> now);
    routes[0] = new CallbackRoutes(subscriber, callback, this::take);
  }

  private void take(String feed, byte[] body) {
    if (full) {
      throw new IllegalStateException("no room");
    }
    received.add(feed + " " + new String(body, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    server.close();
    hub.close();
  }

  private void subscribe() {
    subscriber.subscribe(FEED, new HubLink(hub.address(), TOPIC));
  }

  private void subscribed() {
    subscribe();
    assertThat(hub.verify().statusCode()).isEqualTo(200);
  }

  @Test
  void a_subscription_is_asked_for_confirmed_and_used() {
    subscribe();
    assertThat(hub.last())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC)
        .containsKeys("hub.secret", "hub.lease_seconds");
    assertThat(subscriber.isActive(FEED)).isFalse();
    HttpResponse<String> answer = hub.verify();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(LocalHub.CHALLENGE);
    assertThat(subscriber.isActive(FEED)).isTrue();
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(202);
    assertThat(received).containsExactly(FEED + " <feed/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void every_method_of_signing_is_understood(String method) {
    subscribed();
    hub.distribute(NEWS, method);
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sha256", "sha256=", "sha256=zz", "md5=00", "sha1=0000", "=", "sha256=00=00"})
  void what_is_not_signed_by_the_hub_is_acknowledged_and_ignored(String signature) {
    subscribed();
    assertThat(hub.distribute(NEWS, "X-Hub-Signature", signature).statusCode()).isEqualTo(202);
    assertThat(hub.distribute(NEWS, "X-Other", "x").statusCode()).isEqualTo(202);
    assertThat(received).isEmpty();
  }

  @Test
  void what_nobody_asked_for_is_not_confirmed() {
    subscribe();
    assertThat(hub.verify("hub.topic", "https://example.org/other").statusCode()).isEqualTo(404);
    assertThat(hub.verify("hub.mode", "unsubscribe").statusCode()).isEqualTo(404);
    assertThat(hub.verify("hub.mode", "publish").statusCode()).isEqualTo(404);
    assertThat(hub.verify("hub.challenge", "").statusCode()).isEqualTo(404);
    String callback = hub.last().get("hub.callback");
    hub.last().put("hub.callback", callback.replaceAll(".$", "x"));
    assertThat(hub.verify().statusCode()).isEqualTo(404);
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(404);
    assertThat(subscriber.isActive(FEED)).isFalse();
  }

  @Test
  void news_before_the_confirmation_and_after_the_lease_is_not_taken() {
    subscribe();
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(410);
    hub.verify();
    now = now.plus(Duration.ofDays(2));
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(410);
    assertThat(received).isEmpty();
  }

  @Test
  void a_lease_is_renewed_before_it_ends_and_news_goes_on_meanwhile() {
    subscribed();
    now = now.plus(Duration.ofHours(15));
    subscriber.renew();
    assertThat(hub.requests).hasSize(1);
    now = now.plus(Duration.ofHours(2));
    subscriber.renew();
    assertThat(hub.requests).hasSize(2);
    hub.distribute(NEWS, "sha256");
    assertThat(received).hasSize(1);
    hub.verify();
    now = now.plus(Duration.ofHours(20));
    assertThat(subscriber.isActive(FEED)).isTrue();
  }

  @Test
  void leases_without_sense_are_held_within_bounds() {
    subscribe();
    hub.verify("hub.lease_seconds", "0");
    assertThat(subscriber.isActive(FEED)).isTrue();
    hub.verify("hub.lease_seconds", "999999999");
    now = now.plus(Duration.ofDays(31));
    assertThat(subscriber.isActive(FEED)).isFalse();
    hub.verify("hub.lease_seconds", "for ever");
    assertThat(subscriber.isActive(FEED)).isTrue();
  }

  @Test
  void a_hub_that_fails_is_asked_again_later_each_time() {
    hub.status = 500;
    subscribe();
    assertThat(memory.only().status()).isEqualTo(SubscriptionStatus.FAILING);
    assertThat(memory.only().reason()).isEqualTo("status 500");
    Instant first = memory.only().next();
    now = first;
    subscriber.renew();
    assertThat(hub.requests).hasSize(2);
    assertThat(Duration.between(now, memory.only().next()))
        .isGreaterThan(Duration.between(Instant.parse("2026-03-04T05:00:00Z"), first));
    hub.status = 202;
    now = memory.only().next();
    subscriber.renew();
    assertThat(hub.verify().statusCode()).isEqualTo(200);
    assertThat(memory.only().failures()).isZero();
  }

  @Test
  void an_address_that_egress_refuses_is_no_hub() {
    subscriber.subscribe(FEED, new HubLink("http://10.0.0.1/hub", TOPIC));
    assertThat(memory.only().status()).isEqualTo(SubscriptionStatus.FAILING);
    assertThat(memory.only().reason()).contains("not allowed");
  }

  @Test
  void a_hub_may_deny() {
    subscribed();
    assertThat(hub.verify("hub.mode", "denied", "hub.reason", "no room").statusCode())
        .isEqualTo(200);
    assertThat(memory.only().status()).isEqualTo(SubscriptionStatus.DENIED);
    assertThat(memory.only().reason()).isEqualTo("no room");
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(410);
  }

  @Test
  void unsubscribing_is_confirmed_and_ends_it() {
    subscribed();
    subscriber.unsubscribe(FEED);
    assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe");
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(410);
    assertThat(hub.verify().body()).isEqualTo(LocalHub.CHALLENGE);
    assertThat(memory.all()).isEmpty();
  }

  @Test
  void what_cannot_be_taken_is_sent_again_by_the_hub() {
    subscribed();
    full = true;
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(500);
    full = false;
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(202);
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    subscribed();
    byte[] large = new byte[CallbackRoutes.LARGEST_BODY + 1];
    assertThat(hub.distribute(large, "sha256").statusCode()).isEqualTo(413);
  }

  @Test
  void nothing_that_is_remembered_holds_a_secret() {
    subscribed();
    assertThat(Json.line(memory.only())).doesNotContain(hub.last().get("hub.secret"));
    assertThat(hub.last().get("hub.secret")).hasSizeLessThan(200);
    assertThat(hub.last().values()).noneMatch(value -> value.contains("a master secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "news.example.org", "ftp://e.org", "https://u@e.org", "https://e.org/?a"})
  void a_public_address_that_hubs_cannot_call_is_refused(String address) {
    assertThatThrownBy(() -> new Callback(address, MASTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("public address");
  }

  private static final class Memory implements SubscriptionMemory {
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    @Override
    public Optional<Subscription> of(String feed) {
      return Optional.ofNullable(subscriptions.get(feed));
    }

    @Override
    public Collection<Subscription> all() {
      return List.copyOf(subscriptions.values());
    }

    @Override
    public void keep(Subscription subscription) {
      subscriptions.put(subscription.feed(), subscription);
    }

    @Override
    public void forget(String feed) {
      subscriptions.remove(feed);
    }

    Subscription only() {
      assertThat(subscriptions).hasSize(1);
      return subscriptions.values().iterator().next();
    }
  }
}
