package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedMetrics;
import newswatch.desk.metrics.MetricsText;
import newswatch.desk.outcomes.OutcomeDesk;

/** {@code /metrics}: figures of sources and deliveries for monitoring systems. */
final class MetricsRoute {
  private final FeedDesk feeds;
  private final OutcomeDesk outcomes;

  MetricsRoute(FeedDesk feeds, OutcomeDesk outcomes) {
    this.feeds = feeds;
    this.outcomes = outcomes;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/metrics", this::metrics);
  }

  private void metrics(Context request) {
    if (!feeds.ready()) {
      throw new ServiceUnavailableResponse(FeedDesk.NOT_READY);
    }
    if (!outcomes.ready()) {
      throw new ServiceUnavailableResponse(OutcomeDesk.NOT_READY);
    }
    MetricsText text = new MetricsText();
    FeedMetrics.add(feeds.reports(), text);
    outcomes.addTo(text);
    request.contentType(MetricsText.MEDIA_TYPE).result(text.toString());
  }
}
