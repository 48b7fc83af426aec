package newswatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to send what is new, answers when they ask back, and asks again before a lease ends.
 * Nothing relies on it: a feed that is subscribed to is still polled, only more seldom. Safe for
 * use by several threads.
 */
public final class Subscriber {

  /** What is asked for; the hub decides. */
  static final Duration LEASE = Duration.ofDays(10);

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration PENDING = Duration.ofHours(1);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);

  private final Web web;
  private final Callback callback;
  private final SubscriptionMemory memory;
  private final InstantSource clock;

  public Subscriber(Web web, Callback callback, SubscriptionMemory memory, InstantSource clock) {
    this.web = web;
    this.callback = callback;
    this.memory = memory;
    this.clock = clock;
  }

  /** Whether the hub of a feed sends what is new at the moment. */
  public boolean isActive(String feed) {
    return memory.of(feed).filter(this::isActive).isPresent();
  }

  private boolean isActive(Subscription subscription) {
    Instant end = subscription.leaseEnd();
    return end != null && clock.instant().isBefore(end);
  }

  /** Subscribes, unless that is under way at the same hub. */
  public void subscribe(String feed, HubLink link) {
    Optional<Subscription> known = memory.of(feed);
    if (known.isPresent()
        && known.get().link().equals(link)
        && known.get().status() != SubscriptionStatus.LEAVING) {
      return;
    }
    Subscription asked = Subscription.asked(feed, link, clock.instant().plus(PENDING));
    // Before the hub is asked: it may ask back before it answers.
    memory.keep(asked);
    ask(asked);
  }

  /** Ends a subscription; what comes meanwhile is not taken any more. */
  public void unsubscribe(String feed) {
    memory
        .of(feed)
        .ifPresent(
            subscription -> {
              memory.keep(subscription.leaving());
              FetchResult answer = send(subscription, "unsubscribe");
              if (!isTaken(answer)) {
                // It ends with its lease, and what still comes is told that it is gone.
                memory.forget(feed);
              }
            });
  }

  /** Asks again where it is time to: before a lease ends, and after failures, later each time. */
  public void renew() {
    Instant now = clock.instant();
    for (Subscription subscription : memory.all()) {
      if (!subscription.next().isAfter(now)
          && subscription.status() != SubscriptionStatus.LEAVING) {
        Subscription renewing = subscription.renewing(now.plus(PENDING));
        memory.keep(renewing);
        ask(renewing);
      }
    }
  }

  private void ask(Subscription subscription) {
    FetchResult answer = send(subscription, "subscribe");
    if (isTaken(answer)) {
      return;
    }
    String why = reason(answer);
    LOG.warn("hub {} does not take the subscription: {}", subscription.link().hub(), why);
    // The one that the hub may have confirmed meanwhile.
    Subscription now = memory.of(subscription.feed()).orElse(subscription);
    memory.keep(now.failed(SubscriptionStatus.FAILING, retry(now.failures()), why));
  }

  private FetchResult send(Subscription subscription, String mode) {
    String feed = subscription.feed();
    String form =
        parameter("hub.callback", callback.address(feed))
            + "&"
            + parameter("hub.mode", mode)
            + "&"
            + parameter("hub.topic", subscription.link().topic())
            + "&"
            + parameter("hub.lease_seconds", String.valueOf(LEASE.toSeconds()))
            + "&"
            + parameter("hub.secret", callback.secret(feed).reveal());
    return web.send(
        WebRequest.post(
            subscription.link().hub(), "application/x-www-form-urlencoded", form.getBytes(UTF_8)));
  }

  private static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static boolean isTaken(FetchResult answer) {
    return answer instanceof Fetched fetched && fetched.status() / 100 == 2;
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

  private Instant retry(int failures) {
    Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
    return clock.instant().plus(pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY);
  }

  /**
   * Whether a hub that asks back (section 5.3) asks for what we asked for.
   *
   * @param leaseSeconds for how long it will send
   */
  boolean confirms(String feed, String mode, String topic, long leaseSeconds) {
    Optional<Subscription> known = memory.of(feed);
    if (mode.equals("unsubscribe")) {
      boolean wanted = known.isEmpty() || known.get().status() == SubscriptionStatus.LEAVING;
      if (wanted) {
        memory.forget(feed);
      }
      return wanted;
    }
    if (!mode.equals("subscribe")
        || known.isEmpty()
        || known.get().status() == SubscriptionStatus.LEAVING
        || !known.get().link().topic().equals(topic)) {
      return false;
    }
    Duration lease = held(Duration.ofSeconds(leaseSeconds));
    Instant now = clock.instant();
    memory.keep(
        known.get().confirmed(now.plus(lease), now.plus(lease.multipliedBy(2).dividedBy(3))));
    return true;
  }

  private static Duration held(Duration lease) {
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      return SHORTEST_LEASE;
    }
    return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
  }

  /** Takes note that a hub does not want us (section 5.2). */
  void denied(String feed, String topic, String why) {
    memory
        .of(feed)
        .filter(known -> known.link().topic().equals(topic))
        .ifPresent(
            known ->
                memory.keep(
                    new Subscription(
                        feed,
                        known.link(),
                        SubscriptionStatus.DENIED,
                        null,
                        clock.instant().plus(LONGEST_RETRY),
                        known.failures() + 1,
                        why)));
  }

  /** Whether what a hub sends for a feed is wanted. */
  boolean wants(String feed) {
    return memory
        .of(feed)
        .filter(known -> known.status() != SubscriptionStatus.LEAVING)
        .filter(this::isActive)
        .isPresent();
  }
}
