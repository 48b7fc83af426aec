package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswatch.desk.outcomes.NotificationFilter;
import newswatch.desk.outcomes.NotificationPage;
import newswatch.desk.outcomes.NotificationState;
import newswatch.desk.outcomes.OutcomeDecision;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.desk.outcomes.Tally;
import org.jspecify.annotations.Nullable;

/** {@code /api/notifications}: what became of alerts, and what people do about it. */
final class OutcomeRoutes {
  private static final String ALERT = "/api/alerts/{id}";
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final int FARTHEST = 1_000_000;

  /** Who it was when nobody says so: the desk has no accounts. */
  private static final String SOMEBODY = "somebody at the desk";

  private final OutcomeDesk outcomes;

  OutcomeRoutes(OutcomeDesk outcomes) {
    this.outcomes = outcomes;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/notifications", this::list);
    routes.post(ALERT + "/ack", this::acknowledge);
    routes.post(ALERT + "/resend", this::resend);
  }

  private void list(Context request) {
    if (!outcomes.ready()) {
      throw new ServiceUnavailableResponse(OutcomeDesk.NOT_READY);
    }
    NotificationPage page =
        outcomes.newest(
            new NotificationFilter(
                Set.copyOf(request.queryParams("alert")),
                request.queryParam("watch"),
                request.queryParam("destination"),
                state(request)),
            FeedBody.number(request, "from", 0, FARTHEST),
            FeedBody.number(request, "limit", USUAL, MOST));
    Reply.json(request, 200, Listed.of(page, outcomes.tallies()));
  }

  private static @Nullable NotificationState state(Context request) {
    String name = request.queryParam("state");
    if (name == null) {
      return null;
    }
    return NotificationState.of(name)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "state is \"%s\": expected one of %s"
                        .formatted(name, NotificationState.names())));
  }

  private void acknowledge(Context request) throws IOException {
    Acknowledged body = RequestBody.read(request, Acknowledged.class);
    String by = body.by() == null || body.by().isBlank() ? SOMEBODY : body.by();
    answer(request, outcomes.acknowledge(request.pathParam("id"), by));
  }

  private void resend(Context request) throws IOException {
    SentAgain body = RequestBody.read(request, SentAgain.class);
    answer(request, outcomes.resend(request.pathParam("id"), body.destination()));
  }

  private static void answer(Context request, OutcomeDecision decision) {
    if (decision instanceof OutcomeDecision.Changed changed) {
      Reply.json(
          request, 200, changed.notifications().stream().map(NotificationReport::of).toList());
    } else if (decision instanceof OutcomeDecision.Refused refused) {
      int status =
          switch (refused.refusal()) {
            case UNKNOWN -> 404;
            case AMBIGUOUS -> 409;
            case NOT_KEPT -> 503;
          };
      Reply.error(request, status, refused.message());
    }
  }

  private record Acknowledged(@Nullable String by) {}

  private record SentAgain(@Nullable String destination) {}

  /**
   * What was asked for, and the balance of all: for each destination, alerts are what is in any of
   * the states.
   *
   * @param found how many there are of those that were asked for
   * @param counts of all notifications, by destination and state
   */
  private record Listed(
      long total,
      int found,
      Map<String, Map<String, Long>> counts,
      List<NotificationReport> notifications) {
    static Listed of(NotificationPage page, Map<String, Tally> tallies) {
      Map<String, Map<String, Long>> counts = new TreeMap<>();
      tallies.forEach((destination, tally) -> counts.put(destination, tally.named()));
      return new Listed(
          tallies.values().stream().mapToLong(Tally::total).sum(),
          page.found(),
          counts,
          page.notifications().stream().map(NotificationReport::of).toList());
    }
  }
}
