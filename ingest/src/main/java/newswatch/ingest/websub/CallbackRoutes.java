package newswatch.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import newswatch.events.source.HubCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hubs call: to ask whether a subscription is meant (GET), and with what is new (POST). What
 * they send is not read, only its signature is checked: it makes the feed be polled at once.
 */
public final class CallbackRoutes {
  static final int LARGEST_BODY = 16 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(CallbackRoutes.class);
  private static final String ROUTE = Callback.PATH + "{feed}/{topic}/{key}";
  private static final int AT_ONCE = 4;
  private static final int LONGEST_CHALLENGE = 2_000;
  private static final int LONGEST_REASON = 200;
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);

  private final Callback callback;
  private final HubCallSink calls;
  private final WantedFeeds wanted;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Routes that pass on what hubs say. */
  public CallbackRoutes(
      Callback callback, HubCallSink calls, WantedFeeds wanted, InstantSource clock) {
    this.callback = callback;
    this.calls = calls;
    this.wanted = wanted;
    this.clock = clock;
  }

  /** Whether a path is one of these. */
  public static boolean owns(String path) {
    return path.startsWith(Callback.PATH);
  }

  public void addTo(RoutesConfig routes) {
    routes.get(ROUTE, this::verify);
    routes.post(ROUTE, this::receive);
  }

  /** Section 5.3: the end of a subscription is only meant when people do not want the feed. */
  void verify(Context request) {
    String topic = parameter(request, "hub.topic");
    if (!knows(request) || !isOf(request, topic)) {
      answer(request, 404, "");
      return;
    }
    String feed = request.pathParam("feed");
    String challenge = parameter(request, "hub.challenge");
    Instant now = clock.instant();
    switch (parameter(request, "hub.mode")) {
      case "denied" -> {
        String reason = parameter(request, "hub.reason");
        String start = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        pass(request, HubCall.denied(feed, topic, start, now), 200, "");
      }
      case "subscribe" -> {
        if (!isUsable(challenge)) {
          answer(request, 404, "");
        } else {
          Instant end = now.plus(lease(request));
          pass(request, HubCall.confirmed(feed, topic, end, now), 200, challenge);
        }
      }
      case "unsubscribe" -> confirmEnd(request, feed, challenge);
      default -> answer(request, 404, "");
    }
  }

  private void confirmEnd(Context request, String feed, String challenge) {
    try {
      boolean meant = isUsable(challenge) && !wanted.contains(feed);
      answer(request, meant ? 200 : 404, meant ? challenge : "");
    } catch (RuntimeException e) {
      LOG.error("whether feed {} is still wanted could not be looked up for its hub", feed, e);
      answer(request, 500, "");
    }
  }

  private static boolean isUsable(String challenge) {
    return !challenge.isEmpty() && challenge.length() <= LONGEST_CHALLENGE;
  }

  /** An address that we gave to a hub, for whatever it calls. */
  private boolean knows(Context request) {
    return callback.knows(
        request.pathParam("feed"), request.pathParam("topic"), request.pathParam("key"));
  }

  private static boolean isOf(Context request, String topic) {
    return Callback.digest(topic).equals(request.pathParam("topic"));
  }

  private static Duration lease(Context request) {
    String seconds = parameter(request, "hub.lease_seconds");
    Duration lease =
        seconds.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(seconds))
            : Subscriber.LEASE;
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      return SHORTEST_LEASE;
    }
    return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
  }

  void receive(Context request) throws IOException {
    if (!knows(request)) {
      answer(request, 404, "");
    } else if (!places.tryAcquire()) {
      request.header("Retry-After", "10");
      answer(request, 503, "");
    } else {
      try {
        receiveSigned(request);
      } finally {
        places.release();
      }
    }
  }

  private void receiveSigned(Context request) throws IOException {
    String feed = request.pathParam("feed");
    byte[] body = request.bodyInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      answer(request, 413, "");
      return;
    }
    if (HubSignature.isRight(
        request.header("X-Hub-Signature"),
        body,
        callback.secret(feed, request.pathParam("topic")))) {
      pass(request, HubCall.news(feed, clock.instant()), 202, "");
    } else {
      // Section 8: it is acknowledged all the same, so that nobody can try signatures out.
      LOG.warn("what was sent for feed {} is not signed by its hub and is ignored", feed);
      answer(request, 202, "");
    }
  }

  private void pass(Context request, HubCall call, int status, String body) {
    try {
      calls.accept(call);
    } catch (RuntimeException e) {
      LOG.error("what the hub of feed {} said could not be passed on", call.feed(), e);
      answer(request, 500, "");
      return;
    }
    answer(request, status, body);
  }

  private static String parameter(Context request, String name) {
    String value = request.queryParam(name);
    return value == null ? "" : value;
  }

  private static void answer(Context request, int status, String body) {
    request
        .status(status)
        .contentType("text/plain; charset=utf-8")
        .header("X-Content-Type-Options", "nosniff")
        .result(body);
  }
}
