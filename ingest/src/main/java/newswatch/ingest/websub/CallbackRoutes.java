package newswatch.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What hubs call: to ask whether a subscription is meant (GET), and with what is new (POST). */
public final class CallbackRoutes {
  static final int LARGEST_BODY = 16 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(CallbackRoutes.class);
  private static final int AT_ONCE = 4;
  private static final int LONGEST_CHALLENGE = 2_000;
  private static final int LONGEST_REASON = 200;

  private final Subscriber subscriber;
  private final Callback callback;
  private final PushedFeedConsumer feeds;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public CallbackRoutes(Subscriber subscriber, Callback callback, PushedFeedConsumer feeds) {
    this.subscriber = subscriber;
    this.callback = callback;
    this.feeds = feeds;
  }

  /** Whether a path is one of these. */
  public static boolean owns(String path) {
    return path.startsWith(Callback.PATH);
  }

  public void addTo(RoutesConfig routes) {
    routes.get(Callback.PATH + "{feed}/{key}", this::verify);
    routes.post(Callback.PATH + "{feed}/{key}", this::receive);
  }

  void verify(Context request) {
    String feed = request.pathParam("feed");
    if (!callback.knows(feed, request.pathParam("key"))) {
      answer(request, 404, "");
      return;
    }
    String mode = parameter(request, "hub.mode");
    String topic = parameter(request, "hub.topic");
    if (mode.equals("denied")) {
      String reason = parameter(request, "hub.reason");
      subscriber.denied(
          feed, topic, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
      answer(request, 200, "");
      return;
    }
    String challenge = parameter(request, "hub.challenge");
    boolean confirmed =
        !challenge.isEmpty()
            && challenge.length() <= LONGEST_CHALLENGE
            && subscriber.confirms(feed, mode, topic, lease(request));
    answer(request, confirmed ? 200 : 404, confirmed ? challenge : "");
  }

  private static long lease(Context request) {
    String seconds = parameter(request, "hub.lease_seconds");
    return seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : Subscriber.LEASE.toSeconds();
  }

  void receive(Context request) throws IOException {
    String feed = request.pathParam("feed");
    if (!callback.knows(feed, request.pathParam("key"))) {
      answer(request, 404, "");
    } else if (!subscriber.wants(feed)) {
      answer(request, 410, "");
    } else if (!places.tryAcquire()) {
      request.header("Retry-After", "10");
      answer(request, 503, "");
    } else {
      try {
        receive(feed, request);
      } finally {
        places.release();
      }
    }
  }

  private void receive(String feed, Context request) throws IOException {
    byte[] body = request.bodyInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      answer(request, 413, "");
      return;
    }
    if (HubSignature.isRight(request.header("X-Hub-Signature"), body, callback.secret(feed))) {
      try {
        feeds.accept(feed, body);
      } catch (RuntimeException e) {
        LOG.error("what a hub sent for feed {} could not be taken", feed, e);
        answer(request, 500, "");
        return;
      }
    } else {
      // Section 8: it is acknowledged all the same, so that nobody can try signatures out.
      LOG.warn("what was sent for feed {} is not signed by its hub and is ignored", feed);
    }
    answer(request, 202, "");
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
