package newswatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.events.source.FeedSubscription;
import newswatch.events.source.HubCall;
import newswatch.events.source.HubCallKind;
import newswatch.events.source.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to tell of news, again before a lease ends, and to tell no more. Where a subscription
 * stands is handed in and given back; nothing is remembered here. Nothing relies on it either: a
 * feed that is subscribed to is still polled, only more seldom. Safe for use by several threads.
 */
public final class Subscriber {

  /** What is asked for; the hub decides. */
  static final Duration LEASE = Duration.ofDays(10);

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
  private static final Duration PENDING = Duration.ofHours(1);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final Web web;
  private final Callback callback;
  private final InstantSource clock;

  public Subscriber(Web web, Callback callback, InstantSource clock) {
    this.web = web;
    this.callback = callback;
    this.clock = clock;
  }

  /**
   * Where a subscription stands after what its hub said; null stays null. Renewal is due when two
   * thirds of a lease are over, and a hub that denied is asked again after a day.
   */
  public static @Nullable FeedSubscription after(
      @Nullable FeedSubscription known, HeardCalls calls) {
    if (known == null || calls.last() <= known.heard()) {
      return known;
    }
    FeedSubscription heard = known.heard(calls.last());
    HubCall answer = calls.answer();
    if (answer == null
        || calls.answerOffset() <= known.heard()
        || !known.topic().equals(answer.topic())) {
      return heard;
    }
    Instant end = answer.leaseEnd();
    if (answer.kind() == HubCallKind.CONFIRMED && end != null) {
      Duration lease = Duration.between(answer.at(), end);
      return heard.confirmed(end, answer.at().plus(lease.multipliedBy(2).dividedBy(3)));
    }
    return heard.denied(answer.at().plus(LONGEST_RETRY), answer.reason());
  }

  /**
   * Subscribes where it is time to: at a hub that is new, before a lease ends, and after failures,
   * later each time.
   *
   * @param known where the subscription stands
   * @param link the hub that the feed names now
   * @param heard offset of the last call that was heard of the feed
   */
  public FeedSubscription subscribe(
      String feed, @Nullable FeedSubscription known, HubLink link, long heard) {
    Instant now = clock.instant();
    FeedSubscription before =
        known != null && known.hub().equals(link.hub()) && known.topic().equals(link.topic())
            ? known
            : FeedSubscription.wanted(link.hub(), link.topic(), now, heard);
    if (before.next().isAfter(now)) {
      return before;
    }
    FetchResult answer = ask(feed, link);
    Instant retry = now.plus(retry(before.attempts()));
    if (isTaken(answer)) {
      Instant patient = now.plus(PENDING);
      return before.asked(
          before.isActive(now) ? SubscriptionStatus.ACTIVE : SubscriptionStatus.PENDING,
          retry.isAfter(patient) ? retry : patient,
          null);
    }
    String why = reason(answer);
    LOG.warn("hub {} does not take the subscription: {}", link.hub(), why);
    return before.asked(SubscriptionStatus.FAILING, retry, why);
  }

  /**
   * Asks a hub, once, to tell of a feed no more. When it does not listen, its lease ends the
   * subscription, and what it sends until then is ignored.
   */
  public void unsubscribe(String feed, FeedSubscription known) {
    FetchResult answer =
        send(
            known.hub(),
            parameter("hub.callback", callback.address(feed, known.topic())),
            parameter("hub.mode", "unsubscribe"),
            parameter("hub.topic", known.topic()));
    if (!isTaken(answer)) {
      LOG.warn(
          "hub {} does not take that feed {} is not wanted any more, and may tell of it until {}: {}",
          known.hub(),
          feed,
          known.leaseEnd() == null ? "its lease ends" : known.leaseEnd(),
          reason(answer));
    }
  }

  private FetchResult ask(String feed, HubLink link) {
    return send(
        link.hub(),
        parameter("hub.callback", callback.address(feed, link.topic())),
        parameter("hub.mode", "subscribe"),
        parameter("hub.topic", link.topic()),
        parameter("hub.lease_seconds", String.valueOf(LEASE.toSeconds())),
        parameter("hub.secret", callback.secret(feed, Callback.digest(link.topic())).reveal()));
  }

  private FetchResult send(String hub, String... parameters) {
    byte[] form = String.join("&", parameters).getBytes(UTF_8);
    return web.send(WebRequest.post(hub, "application/x-www-form-urlencoded", form));
  }

  private static boolean isTaken(FetchResult answer) {
    return answer instanceof Fetched fetched && fetched.status() / 100 == 2;
  }

  private static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static String reason(FetchResult answer) {
    if (answer instanceof Fetched fetched) {
      return "status " + fetched.status();
    }
    if (answer instanceof FetchResult.Refused refused) {
      return "%s is not allowed: %s".formatted(refused.at(), refused.refusal().detail());
    }
    return ((FetchResult.Failed) answer).detail();
  }

  private static Duration retry(int attempts) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY;
  }
}
