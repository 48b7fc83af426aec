package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import newswatch.desk.feeds.FeedDecision;
import newswatch.desk.feeds.FeedDecision.Change;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedOffer;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedReport;
import newswatch.desk.feeds.FeedWish;
import org.jspecify.annotations.Nullable;

/** {@code /api/feeds}: reading, adding and changing the sources that are polled. */
final class FeedRoutes {
  /** OPML, which no page elsewhere can send without asking first. */
  static final String OPML = "text/x-opml";

  private static final String FEEDS = "/api/feeds";
  private static final String FEED = FEEDS + "/{id}";
  private static final int LARGEST_LIST = 16 * 1024 * 1024;

  /** Looking for sources takes a thread for seconds, and there are not so many. */
  private static final int MOST_SEARCHES = 8;

  private final FeedDesk feeds;
  private final FeedOffers offers;
  private final Semaphore searches = new Semaphore(MOST_SEARCHES);

  FeedRoutes(FeedDesk feeds, FeedOffers offers) {
    this.feeds = feeds;
    this.offers = offers;
  }

  void addTo(RoutesConfig routes) {
    routes.get(FEEDS, this::list);
    routes.get(FEEDS + "/health", this::health);
    routes.get(FEEDS + "/export", this::export);
    routes.get(FEED, this::show);
    routes.post(FEEDS, this::add);
    routes.post(FEEDS + "/import", this::importList);
    routes.post(FEED + "/refresh", this::refresh);
    routes.patch(FEED, this::change);
    routes.delete(FEED, this::remove);
  }

  private void list(Context request) {
    requireReady();
    Reply.json(request, 200, FeedPage.of(feeds.reports(), request));
  }

  private void show(Context request) {
    requireReady();
    String id = request.pathParam("id");
    feeds
        .report(id)
        .ifPresentOrElse(
            report -> Reply.json(request, 200, report),
            () -> refuse(request, FeedDesk.unknown(id)));
  }

  private void health(Context request) {
    requireReady();
    Reply.json(request, 200, feeds.events().stream().limit(RequestBody.limit(request)).toList());
  }

  private void export(Context request) {
    requireReady();
    byte[] opml = offers.opml(feeds.sources(), feeds.lists());
    request
        .contentType(OPML + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"newswatch-sources.opml\"")
        .header("Cache-Control", "no-store")
        .result(opml);
  }

  private void add(Context request) throws IOException {
    FeedBody body = FeedBody.of(request);
    requireReady();
    if (!searches.tryAcquire()) {
      throw new ServiceUnavailableResponse("others are being looked for: try again in a moment");
    }
    FeedOffer offer;
    try {
      offer = offers.at(body.address(), body.wish());
    } finally {
      searches.release();
    }
    answer(request, 201, offer, false);
  }

  private void importList(Context request) throws IOException {
    byte[] list = request.bodyInputStream().readNBytes(LARGEST_LIST + 1);
    if (list.length > LARGEST_LIST) {
      throw new ContentTooLargeResponse("a list has at most " + LARGEST_LIST + " bytes");
    }
    requireReady();
    boolean instead = "true".equals(request.queryParam("replace"));
    answer(request, 200, offers.in(list, FeedWish.USUAL), instead);
  }

  private void answer(Context request, int status, FeedOffer offer, boolean instead) {
    if (offer.sources().isEmpty() && offer.list() == null) {
      String first = offer.faults().isEmpty() ? "there is no feed in it" : offer.faults().get(0);
      throw new BadRequestResponse(first);
    }
    List<FeedDecision> decisions = feeds.add(offer.sources());
    if (!decisions.isEmpty() && decisions.get(0) instanceof FeedDecision.Refused refused) {
      refuse(request, refused);
      return;
    }
    Optional<String> fault =
        offer.list() == null
            ? Optional.empty()
            : feeds.keep(offer.list(), instead, offers::updated);
    fault.ifPresentOrElse(
        why -> Reply.error(request, 503, why),
        () -> Reply.json(request, status, FeedAnswer.of(decisions, offer)));
  }

  private void change(Context request) throws IOException {
    String id = request.pathParam("id");
    decide(request, id, feeds.change(List.of(id), FeedBody.change(request)).get(0));
  }

  private void refresh(Context request) {
    String id = request.pathParam("id");
    decide(request, id, feeds.refresh(List.of(id)).get(0));
  }

  private void remove(Context request) {
    String id = request.pathParam("id");
    decide(request, id, feeds.remove(List.of(id)).get(0));
  }

  private void decide(Context request, String id, FeedDecision decision) {
    if (decision instanceof FeedDecision.Refused refused) {
      refuse(request, refused);
    } else if (decision instanceof FeedDecision.Kept kept && kept.change() != Change.REFRESHED) {
      feeds.report(id).ifPresent(report -> Reply.json(request, 200, report));
    } else {
      request.status(204);
    }
  }

  private static void refuse(Context request, FeedDecision.Refused refused) {
    int status =
        switch (refused.refusal()) {
          case BAD_FEED -> 400;
          case UNKNOWN -> 404;
          case NOT_KEPT -> 503;
        };
    Reply.error(request, status, refused.message());
  }

  private void requireReady() {
    if (!feeds.ready()) {
      throw new ServiceUnavailableResponse(FeedDesk.NOT_READY);
    }
  }

  /**
   * What came of adding.
   *
   * @param known how many were there already, just so
   * @param how the first was found
   * @param others what could be taken as well
   * @param faults what could not be used
   */
  private record FeedAnswer(
      List<String> added,
      int changed,
      int known,
      @Nullable String how,
      List<String> others,
      List<String> faults) {
    static FeedAnswer of(List<FeedDecision> decisions, FeedOffer offer) {
      return new FeedAnswer(
          decisions.stream()
              .filter(decision -> isA(decision, Change.ADDED))
              .map(decision -> ((FeedDecision.Kept) decision).source().id())
              .toList(),
          (int) decisions.stream().filter(decision -> isA(decision, Change.CHANGED)).count(),
          (int) decisions.stream().filter(decision -> isA(decision, Change.UNCHANGED)).count(),
          offer.how(),
          offer.others(),
          offer.faults());
    }

    private static boolean isA(FeedDecision decision, Change change) {
      return decision instanceof FeedDecision.Kept kept && kept.change() == change;
    }
  }

  /**
   * The sources that were asked for.
   *
   * @param total of all sources
   * @param found of those that were asked for
   * @param failing of all, those that somebody should look at
   */
  private record FeedPage(int total, int found, long failing, List<FeedReport> feeds) {
    private static final int USUAL = 1_000;
    private static final int MOST = 100_000;

    static FeedPage of(List<FeedReport> reports, Context request) {
      String wanted = FeedBody.text(request, "q");
      boolean failing = "true".equals(request.queryParam("failing"));
      List<FeedReport> found =
          reports.stream()
              .filter(report -> !failing || report.status().needsAttention())
              .filter(report -> wanted.isEmpty() || FeedBody.has(report, wanted))
              .toList();
      int from = FeedBody.number(request, "from", 0, Integer.MAX_VALUE);
      int limit = FeedBody.number(request, "limit", USUAL, MOST);
      return new FeedPage(
          reports.size(),
          found.size(),
          reports.stream().filter(report -> report.status().needsAttention()).count(),
          found.stream().skip(from).limit(limit).toList());
    }
  }
}
