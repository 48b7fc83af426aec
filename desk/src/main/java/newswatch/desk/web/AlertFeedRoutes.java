package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import newswatch.desk.syndication.AlertFeeds;
import newswatch.desk.syndication.FeedAnswer;
import newswatch.desk.syndication.FeedFormat;
import newswatch.desk.syndication.FeedName;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /feeds}: the alerts as feeds, for readers that come back for what is new (RFC 9110). */
final class AlertFeedRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFeedRoutes.class);

  /** IMF-fixdate (RFC 9110, 5.6.7), which has two digits for the day. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Each takes a thread and a consumer until its alerts are read. */
  private static final int MOST_AT_ONCE = 8;

  private final AlertFeeds feeds;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  AlertFeedRoutes(AlertFeeds feeds) {
    this.feeds = feeds;
  }

  void addTo(RoutesConfig routes) {
    for (FeedFormat format : FeedFormat.values()) {
      add(routes, "/feeds/alerts", format, request -> new FeedName.OfAll());
      add(
          routes,
          "/feeds/watches/{id}",
          format,
          request -> new FeedName.OfWatch(request.pathParam("id")));
      add(
          routes,
          "/feeds/owners/{owner}",
          format,
          request -> new FeedName.OfOwner(request.pathParam("owner")));
      add(
          routes,
          "/feeds/labels/{label}/{value}",
          format,
          request -> new FeedName.OfLabel(request.pathParam("label"), request.pathParam("value")));
    }
  }

  private void add(
      RoutesConfig routes, String path, FeedFormat format, Function<Context, FeedName> name) {
    String address = path + "." + format.ending();
    routes.get(address, request -> serve(request, name.apply(request), format));
    routes.head(address, request -> serve(request, name.apply(request), format));
  }

  private void serve(Context request, FeedName name, FeedFormat format) {
    FeedAnswer answer = feeds.find(name);
    if (answer instanceof FeedAnswer.Found found) {
      serve(request, found, format);
    } else if (answer instanceof FeedAnswer.Unknown unknown) {
      Reply.error(request, 404, unknown.message());
    } else if (answer instanceof FeedAnswer.Gone gone) {
      Reply.error(request, 410, gone.message());
    } else if (answer instanceof FeedAnswer.NotReady notReady) {
      throw unavailable(request, notReady.message());
    }
  }

  private void serve(Context request, FeedAnswer.Found found, FeedFormat format) {
    // Weak: the same feed may travel compressed.
    String tag = "W/\"" + found.fingerprint() + "\"";
    request.header("ETag", tag).header("Cache-Control", "no-cache");
    found.modified().ifPresent(time -> request.header("Last-Modified", HTTP_DATE.format(time)));
    if (isKnown(request, tag, found.modified())) {
      request.status(304);
      return;
    }
    request
        .contentType(format.mediaType() + "; charset=utf-8")
        .result(written(request, found, format));
  }

  private String written(Context request, FeedAnswer.Found found, FeedFormat format) {
    if (!places.tryAcquire()) {
      throw unavailable(request, "many feeds are being read: try again in a moment");
    }
    try {
      return feeds.write(found, format, site(request));
    } catch (KafkaException e) {
      LOG.warn("a feed could not be read: {}", e.getMessage());
      throw unavailable(request, "the alerts cannot be read from Kafka: try again in a moment");
    } finally {
      places.release();
    }
  }

  private static ServiceUnavailableResponse unavailable(Context request, String message) {
    request.header("Retry-After", "10");
    return new ServiceUnavailableResponse(message);
  }

  /** A tag that was sent decides alone (RFC 9110, 13.2.2). */
  private static boolean isKnown(Context request, String tag, Optional<Instant> modified) {
    @Nullable String tags = request.header("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(String::strip)
          .anyMatch(
              known ->
                  known.equals("*") || tag.equals(known.startsWith("W/") ? known : "W/" + known));
    }
    @Nullable String since = request.header("If-Modified-Since");
    return since != null
        && modified.isPresent()
        && date(since).filter(seen -> !seen.isBefore(modified.get())).isPresent();
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(HTTP_DATE.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** How the reader calls the desk; a proxy in front that speaks TLS says so. */
  private static String site(Context request) {
    String scheme =
        "https".equalsIgnoreCase(request.header("X-Forwarded-Proto")) ? "https" : request.scheme();
    return scheme + "://" + request.host();
  }
}
