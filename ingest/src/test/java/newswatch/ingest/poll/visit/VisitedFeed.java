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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Politeness;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import newswatch.events.source.KnownItem;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.websub.HeardCalls;

/** A feed that is visited again and again, and the web that it is on. */
final class VisitedFeed {
  private static final String LONG = "A sentence that says something. ".repeat(40).strip();

  private final Answers web = new Answers();
  private final Politeness politeness =
      new Politeness(
          new PolitenessLimits(100, Duration.ofMillis(1), Duration.ofSeconds(60), 10),
          Instant::now);
  private FeedSource source = source(null);
  private FeedState state = fresh(source);
  private List<KnownItem> items = List.of();
  private Instant now = NOW;

  Answers web() {
    return web;
  }

  Politeness politeness() {
    return politeness;
  }

  FeedState state() {
    return state;
  }

  void setNow(Instant time) {
    now = time;
  }

  /** Wants its pages fetched so. */
  void use(FullText fullText) {
    source = source(ADDRESS, null, fullText);
  }

  /** Visits it now, and keeps what came of that for the next visit. */
  Visit visit() {
    var pages =
        new PageAccess(
            address -> new RobotsVerdict.Allowed(Optional.empty(), Optional.empty(), List.of()),
            politeness,
            Instant::now);
    var visits =
        new FeedVisits(web, pages, Map.of(FeedKind.FEED, new FeedReader()), null, () -> now);
    Visit visit = WholeVisit.of(visits, new DueFeed(source, 7, state, items, HeardCalls.NONE));
    state = visit.state();
    items = visit.items() == null ? items : visit.items().items();
    assertThat(state.sourceOffset()).isEqualTo(7);
    return visit;
  }

  static List<String> titles(Visit visit) {
    return visit.documents().stream().map(Document::title).toList();
  }

  static String rss(String... items) {
    return "<rss><channel><title>Example</title>" + String.join("", items) + "</channel></rss>";
  }

  static String item(String name, String title) {
    return "<item><guid isPermaLink=\"false\">guid-"
        + name
        + "</guid><title>"
        + title
        + "</title><link>https://example.org/2025/"
        + name
        + "-article</link><description>About "
        + title
        + ".</description></item>";
  }

  static String article() {
    return "<html><head><title>One</title></head><body><article><h1>One</h1><p>"
        + LONG
        + "</p><p>"
        + LONG
        + "</p></article></body>";
  }

  /** A web of one feed and, perhaps, pages. */
  static final class Answers implements Web {
    private final List<WebRequest> requests = new ArrayList<>();
    private FetchResult feed = new FetchResult.Failed(ADDRESS, FailureReason.UNREACHABLE, "none");
    private String page;
    private String movedTo;

    void give(int status, String body, String... headers) {
      Map<String, String> all = new HashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        all.put(headers[i], headers[i + 1]);
      }
      feed =
          new Fetched(
              location(ADDRESS),
              status,
              all,
              body.getBytes(StandardCharsets.UTF_8),
              movedTo == null ? null : location(movedTo));
    }

    void moveTo(String address) {
      movedTo = address;
    }

    void fail(FailureReason reason) {
      feed = new FetchResult.Failed(ADDRESS, reason, "because");
    }

    void page(String html) {
      page = html;
    }

    WebRequest last() {
      return requests.get(requests.size() - 1);
    }

    @Override
    public FetchResult send(WebRequest request) {
      requests.add(request);
      if (!request.address().contains("/2025/")) {
        return feed;
      }
      return page == null
          ? new FetchResult.Failed(request.address(), FailureReason.TIMEOUT, "late")
          : new Fetched(
              location(request.address()),
              200,
              Map.of("Content-Type", "text/html"),
              page.getBytes(StandardCharsets.UTF_8),
              null);
    }

    private static WebLocation location(String address) {
      return (WebLocation) WebLocation.parse(address);
    }
  }
}
