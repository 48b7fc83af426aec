package newswatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.json.Json;
import newswatch.events.source.FeedSubscription;
import newswatch.events.source.HubCall;
import newswatch.events.source.HubCallKind;
import newswatch.events.source.SubscriptionStatus;
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
  private static final Instant BEGIN = Instant.parse("2026-03-04T05:00:00Z");

  private final LocalHub hub = new LocalHub();
  private final List<HubCall> calls = new ArrayList<>();
  private HeardCalls heard = HeardCalls.NONE;
  private FeedSubscription subscription;
  private Instant now = BEGIN;
  private boolean full;
  private boolean wanted = true;
  private Subscriber subscriber;
  private IntakeServer server;

  @BeforeEach
  void start() throws IOException {
    EgressSettings settings =
        new EgressSettings(
            new AddressPolicy(List.of(Network.parse("127.0.0.1/32")), Set.of(hub.port())),
            EgressLimits.DEFAULT,
            "newswatch/test");
    // The port is known when the server listens; what hubs call does not depend on it.
    PublicAddress anywhere = new PublicAddress("http://127.0.0.1");
    CallbackRoutes routes =
        new CallbackRoutes(new Callback(anywhere, MASTER), this::take, feed -> wanted, () -> now);
    server = IntakeServer.start("127.0.0.1", 0, List.of(routes::addTo));
    PublicAddress here = new PublicAddress("http://127.0.0.1:" + server.port() + "/");
    subscriber =
        new Subscriber(
            new EgressClient(settings, NameLookup.system()), new Callback(here, MASTER), () -> now);
  }

  private void take(HubCall call) {
    if (full) {
      throw new IllegalStateException("no room");
    }
    heard = heard.with(call, calls.size());
    calls.add(call);
  }

  @AfterEach
  void stop() {
    server.close();
    hub.close();
  }

  /** What a poll does. */
  private void subscribe() {
    subscription =
        subscriber.subscribe(
            FEED,
            Subscriber.after(subscription, heard),
            new HubLink(hub.address(), TOPIC),
            heard.last());
  }

  private void subscribed() {
    subscribe();
    assertThat(hub.verify().statusCode()).isEqualTo(200);
    subscription = Subscriber.after(subscription, heard);
  }

  private List<HubCallKind> kinds() {
    return calls.stream().map(HubCall::kind).toList();
  }

  @Test
  void a_subscription_is_asked_for_confirmed_and_used() {
    subscribe();
    assertThat(hub.last())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC)
        .containsKeys("hub.secret", "hub.lease_seconds");
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PENDING);
    HttpResponse<String> answer = hub.verify();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(LocalHub.CHALLENGE);
    subscription = Subscriber.after(subscription, heard);
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(subscription.leaseEnd()).isEqualTo(BEGIN.plus(Duration.ofDays(1)));
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(202);
    assertThat(calls.get(1)).isEqualTo(HubCall.news(FEED, BEGIN));
    assertThat(heard.newsOffset()).isGreaterThan(subscription.heard());
  }

  @Test
  void a_hub_that_asks_back_before_it_answers_is_heard() {
    hub.asksBackAtOnce = true;
    subscribe();
    assertThat(Subscriber.after(subscription, heard).status()).isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void every_method_of_signing_is_understood(String method) {
    subscribe();
    hub.distribute(NEWS, method);
    assertThat(kinds()).containsExactly(HubCallKind.NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sha256", "sha256=", "sha256=zz", "md5=00", "sha1=0000", "=", "sha256=00=00"})
  void what_is_not_signed_by_the_hub_is_acknowledged_and_ignored(String signature) {
    subscribe();
    assertThat(hub.distribute(NEWS, "X-Hub-Signature", signature).statusCode()).isEqualTo(202);
    assertThat(hub.distribute(NEWS, "X-Other", "x").statusCode()).isEqualTo(202);
    assertThat(calls).isEmpty();
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
    hub.last().put("hub.callback", callback.replace(FEED, "00000000000000ab"));
    assertThat(hub.verify().statusCode()).isEqualTo(404);
    assertThat(calls).isEmpty();
  }

  @Test
  void what_a_hub_says_of_a_name_that_the_feed_has_no_more_changes_nothing() {
    subscribe();
    heard = heard.with(HubCall.confirmed(FEED, "https://example.org/old", BEGIN, BEGIN), 5);
    subscription = Subscriber.after(subscription, heard);
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PENDING);
    assertThat(subscription.heard()).isEqualTo(5);
  }

  @Test
  void a_lease_is_renewed_before_it_ends_and_lasts_meanwhile() {
    subscribed();
    now = BEGIN.plus(Duration.ofHours(15));
    subscribe();
    assertThat(hub.requests).hasSize(1);
    now = BEGIN.plus(Duration.ofHours(17));
    subscribe();
    assertThat(hub.requests).hasSize(2);
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(subscription.isActive(now)).isTrue();
    hub.verify();
    subscription = Subscriber.after(subscription, heard);
    assertThat(subscription.isActive(now.plus(Duration.ofHours(23)))).isTrue();
    assertThat(subscription.isActive(now.plus(Duration.ofHours(25)))).isFalse();
  }

  @Test
  void leases_without_sense_are_held_within_bounds() {
    subscribe();
    hub.verify("hub.lease_seconds", "0");
    assertThat(heard.answer().leaseEnd()).isEqualTo(BEGIN.plus(Duration.ofMinutes(5)));
    hub.verify("hub.lease_seconds", "999999999");
    assertThat(heard.answer().leaseEnd()).isEqualTo(BEGIN.plus(Duration.ofDays(30)));
    hub.verify("hub.lease_seconds", "for ever");
    assertThat(heard.answer().leaseEnd()).isEqualTo(BEGIN.plus(Subscriber.LEASE));
  }

  @Test
  void a_hub_that_fails_is_asked_again_later_each_time() {
    hub.status = 500;
    subscribe();
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.FAILING);
    assertThat(subscription.reason()).isEqualTo("status 500");
    Instant first = subscription.next();
    subscribe();
    assertThat(hub.requests).as("requests before it is time").hasSize(1);
    now = first;
    subscribe();
    assertThat(hub.requests).hasSize(2);
    assertThat(Duration.between(now, subscription.next()))
        .isGreaterThan(Duration.between(BEGIN, first));
    hub.status = 202;
    now = subscription.next();
    subscribed();
    assertThat(subscription.attempts()).isZero();
    assertThat(subscription.reason()).isNull();
  }

  @Test
  void a_hub_that_never_asks_back_is_asked_again_at_most_once_a_day() {
    for (int i = 0; i < 20; i++) {
      subscribe();
      now = subscription.next();
    }
    assertThat(hub.requests).hasSize(20);
    assertThat(now).isBetween(BEGIN.plus(Duration.ofDays(5)), BEGIN.plus(Duration.ofDays(20)));
  }

  @Test
  void an_address_that_egress_refuses_is_no_hub() {
    subscription =
        subscriber.subscribe(FEED, null, new HubLink("http://10.0.0.1/hub", TOPIC), heard.last());
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.FAILING);
    assertThat(subscription.reason()).contains("not allowed");
  }

  @Test
  void a_feed_that_names_another_hub_is_subscribed_to_there_at_once() {
    subscribed();
    subscription =
        subscriber.subscribe(
            FEED, subscription, new HubLink(hub.address() + "?2", TOPIC), heard.last());
    assertThat(hub.requests).hasSize(2);
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PENDING);
    assertThat(subscription.isActive(now)).isFalse();
  }

  @Test
  void a_hub_may_deny() {
    subscribed();
    assertThat(hub.verify("hub.mode", "denied", "hub.reason", "no room").statusCode())
        .isEqualTo(200);
    subscribe();
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.DENIED);
    assertThat(subscription.reason()).isEqualTo("no room");
    assertThat(subscription.isActive(now)).isFalse();
    assertThat(hub.requests).as("requests to a hub that has just denied").hasSize(1);
  }

  @Test
  void the_end_of_a_subscription_is_asked_for_and_confirmed() {
    subscribed();
    String callback = hub.last().get("hub.callback");
    wanted = false;
    subscriber.unsubscribe(FEED, subscription);
    assertThat(hub.last())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("hub.mode", "unsubscribe", "hub.topic", TOPIC, "hub.callback", callback));
    HttpResponse<String> answer = hub.verify();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(LocalHub.CHALLENGE);
    assertThat(hub.verify("hub.challenge", "").statusCode()).isEqualTo(404);
    assertThat(kinds()).as("nothing is passed on").containsExactly(HubCallKind.CONFIRMED);
  }

  @Test
  void nobody_can_have_the_subscription_of_a_wanted_feed_ended() {
    subscribed();
    assertThat(hub.verify("hub.mode", "unsubscribe").statusCode()).isEqualTo(404);
  }

  @Test
  void a_hub_that_does_not_take_the_end_is_left_to_its_lease() {
    subscribed();
    hub.status = 500;
    subscriber.unsubscribe(FEED, subscription);
    assertThat(hub.requests).hasSize(2);
  }

  @Test
  void what_cannot_be_passed_on_is_sent_again_by_the_hub() {
    subscribe();
    full = true;
    assertThat(hub.verify().statusCode()).isEqualTo(500);
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(500);
    full = false;
    assertThat(hub.distribute(NEWS, "sha256").statusCode()).isEqualTo(202);
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    subscribe();
    byte[] large = new byte[CallbackRoutes.LARGEST_BODY + 1];
    assertThat(hub.distribute(large, "sha256").statusCode()).isEqualTo(413);
  }

  @Test
  void nothing_that_is_kept_holds_a_secret() {
    subscribed();
    hub.distribute(NEWS, "sha256");
    assertThat(Json.line(subscription) + calls)
        .doesNotContain(hub.last().get("hub.secret"))
        .doesNotContain(hub.last().get("hub.callback").replaceAll(".*/", ""));
    assertThat(hub.last().get("hub.secret")).hasSizeLessThan(200);
    assertThat(hub.last().values()).noneMatch(value -> value.contains("a master secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "news.example.org", "ftp://e.org", "https://u@e.org", "https://e.org/?a"})
  void a_public_address_that_hubs_cannot_call_is_refused(String address) {
    assertThatThrownBy(() -> new PublicAddress(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("public address");
  }
}
