package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.ADDRESS;
import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.PolledSource.fresh;
import static newswatch.ingest.poll.PolledSource.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Politeness;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HubCall;
import newswatch.events.source.KnownItem;
import newswatch.events.source.SubscriptionStatus;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.poll.schedule.PollSchedule;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.HeardCalls;
import newswatch.ingest.websub.PublicAddress;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What polls do at hubs, with a clock that the test turns. */
class HubVisitsTest {
  private static final String HUB = "https://hub.example/";
  private static final Callback CALLBACK =
      new Callback(
          new PublicAddress("https://news.example.org"),
          Secret.referenced("env:M", Map.of("M", "a master secret for tests")));

  private final FeedSource source = source(null);
  private final List<String> asked = new ArrayList<>();
  private @Nullable Subscriber subscriber = new Subscriber(this::send, CALLBACK, () -> this.now);
  private FeedState state = fresh(source);
  private HeardCalls calls = HeardCalls.NONE;
  private Instant now = NOW;
  private int status = 200;
  private int hubStatus = 202;
  private String links = "<link rel='hub' href='%s'/>".formatted(HUB);
  private int items = 200;
  private List<KnownItem> known = List.of();
  private long offset;

  @Test
  void a_feed_that_names_a_hub_is_subscribed_to_and_then_asked_seldom() {
    poll();
    assertThat(asked).containsExactly(HUB);
    assertThat(state.subscription().topic()).isEqualTo(ADDRESS);
    assertThat(next()).as("before the hub confirms").isLessThan(Duration.ofHours(2));
    confirm(Duration.ofDays(9));
    poll();
    assertThat(state.subscription().status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(next()).isGreaterThanOrEqualTo(PollSchedule.TOLD);
    assertThat(state.nextPollReason()).contains("its hub tells of news");
  }

  @Test
  void the_lease_is_renewed_with_the_polls_whatever_they_bring() {
    poll();
    confirm(Duration.ofDays(3));
    status = 304;
    Instant end = NOW.plus(Duration.ofDays(3));
    while (asked.size() < 2) {
      poll();
      assertThat(state.subscription().isActive(now)).isTrue();
      now = state.nextPoll();
    }
    assertThat(state.lastPoll()).isBetween(NOW.plus(Duration.ofDays(2)), end.minusSeconds(3600));
    confirm(Duration.ofDays(3));
    poll();
    assertThat(state.subscription().leaseEnd()).isAfter(end);
  }

  @Test
  void a_feed_whose_lease_ended_is_asked_at_its_own_pace() {
    poll();
    confirm(Duration.ofHours(5));
    poll();
    hubStatus = 500;
    now = NOW.plus(Duration.ofHours(6));
    items++;
    poll();
    assertThat(state.subscription().status()).isEqualTo(SubscriptionStatus.FAILING);
    assertThat(next()).isLessThan(PollSchedule.TOLD);
  }

  @Test
  void a_feed_whose_hub_denies_is_asked_at_its_own_pace() {
    poll();
    confirm(Duration.ofDays(9));
    poll();
    hear(HubCall.denied(source.id(), ADDRESS, "no room", now));
    items++;
    poll();
    assertThat(state.subscription().status()).isEqualTo(SubscriptionStatus.DENIED);
    assertThat(next()).isLessThan(PollSchedule.TOLD);
    assertThat(asked).hasSize(1);
  }

  @Test
  void news_that_the_feed_does_not_show_yet_are_looked_for_once_more_a_minute_later() {
    poll();
    confirm(Duration.ofDays(9));
    poll();
    hear(HubCall.news(source.id(), now));
    poll();
    assertThat(next()).isEqualTo(Duration.ofMinutes(1));
    poll();
    assertThat(next()).isGreaterThanOrEqualTo(PollSchedule.TOLD);
    hear(HubCall.news(source.id(), now));
    items++;
    assertThat(poll().documents()).hasSize(1);
    assertThat(next()).as("when the news are there").isGreaterThanOrEqualTo(PollSchedule.TOLD);
  }

  @Test
  void a_call_is_gone_by_once_even_when_the_feed_fails_then() {
    poll();
    confirm(Duration.ofDays(9));
    status = 503;
    poll();
    assertThat(state.subscription().heard()).isEqualTo(calls.last());
    assertThat(state.subscription().status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(next()).isGreaterThanOrEqualTo(PollSchedule.SHORTEST);
  }

  @Test
  void a_feed_that_names_no_hub_any_more_has_no_subscription() {
    poll();
    links = "";
    poll();
    assertThat(state.subscription()).isNull();
  }

  @Test
  void a_source_that_is_left_has_no_subscription_and_is_subscribed_to_anew_later() {
    poll();
    confirm(Duration.ofDays(9));
    poll();
    long polls = state.accounts().polls();
    Visit left = visits().leave(new DueFeed(source, 8, state, known, calls));
    assertThat(asked).as("the hub was told").containsExactly(HUB, HUB);
    assertThat(left.state().subscription()).isNull();
    assertThat(left.state().sourceOffset()).isEqualTo(8);
    assertThat(left.state().accounts().polls()).isEqualTo(polls);
    state = left.state();
    poll();
    assertThat(asked).hasSize(3);
    assertThat(state.subscription().status()).isEqualTo(SubscriptionStatus.PENDING);
  }

  @Test
  void without_a_public_address_nothing_is_subscribed_to_and_what_was_is_forgotten() {
    poll();
    subscriber = null;
    poll();
    assertThat(state.subscription()).isNull();
    assertThat(asked).hasSize(1);
  }

  private void confirm(Duration lease) {
    hear(HubCall.confirmed(source.id(), ADDRESS, now.plus(lease), now));
  }

  private void hear(HubCall call) {
    calls = calls.with(call, offset++);
  }

  private Duration next() {
    return Duration.between(now, state.nextPoll());
  }

  private Visit poll() {
    Visit visit = WholeVisit.of(visits(), new DueFeed(source, 7, state, known, calls));
    state = visit.state();
    known = visit.items() == null ? known : visit.items().items();
    return visit;
  }

  private FeedVisits visits() {
    var limits = new PolitenessLimits(100, Duration.ofMillis(1), Duration.ofSeconds(1), 10);
    var pages =
        new PageAccess(
            address -> new RobotsVerdict.Unknown("not asked"),
            new Politeness(limits, Instant::now),
            Instant::now);
    return new FeedVisits(
        this::send, pages, Map.of(FeedKind.FEED, new FeedReader()), subscriber, () -> now);
  }

  private FetchResult send(WebRequest request) {
    boolean hub = request.address().equals(HUB);
    if (hub) {
      asked.add(request.address());
    }
    return new Fetched(
        (WebLocation) WebLocation.parse(request.address()),
        hub ? hubStatus : status,
        Map.of(),
        (hub ? "" : feed()).getBytes(StandardCharsets.UTF_8),
        null);
  }

  private String feed() {
    StringBuilder feed = new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'>" + links);
    feed.append("<title>Example</title>");
    for (int i = 0; i < items; i++) {
      feed.append("<entry><id>tag:%1$d</id><title>Item %1$d</title>".formatted(i))
          .append("<link href='https://example.org/2025/%d'/>".formatted(i))
          .append("<summary>About %d.</summary></entry>".formatted(i));
    }
    return feed.append("</feed>").toString();
  }
}
