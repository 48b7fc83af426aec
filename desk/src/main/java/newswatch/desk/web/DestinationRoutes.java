package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import newswatch.desk.destinations.DestinationDecision;
import newswatch.desk.destinations.DestinationDecision.Kept;
import newswatch.desk.destinations.DestinationDecision.Refused;
import newswatch.desk.destinations.DestinationDecision.Removed;
import newswatch.desk.destinations.DestinationDecision.Tested;
import newswatch.desk.destinations.DestinationDesk;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.events.json.Json;
import newswatch.events.rules.Destination;
import org.jspecify.annotations.Nullable;

/** {@code /api/destinations}: where alerts go, and how each destination does. */
final class DestinationRoutes {
  private static final String DESTINATIONS = "/api/destinations";
  private static final String DESTINATION = DESTINATIONS + "/{id}";

  /** Why a destination is disabled when nobody says so. */
  private static final String SWITCHED_OFF = "switched off at the desk";

  /** Sending takes a thread for seconds, and there are not so many. */
  private static final int MOST_TESTS = 8;

  private final DestinationDesk destinations;
  private final OutcomeDesk outcomes;
  private final Semaphore tests = new Semaphore(MOST_TESTS);

  DestinationRoutes(DestinationDesk destinations, OutcomeDesk outcomes) {
    this.destinations = destinations;
    this.outcomes = outcomes;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/destination-kinds", this::kinds);
    routes.get(DESTINATIONS, this::list);
    routes.get(DESTINATION, this::show);
    routes.put(DESTINATION, this::put);
    routes.delete(DESTINATION, this::remove);
    routes.post(DESTINATION + "/enable", this::enable);
    routes.post(DESTINATION + "/disable", this::disable);
    routes.post(DESTINATION + "/test", this::test);
  }

  private void kinds(Context request) {
    Reply.json(request, 200, destinations.kinds());
  }

  private void list(Context request) {
    requireReady();
    Reply.json(request, 200, destinations.reports(outcomes));
  }

  private void show(Context request) {
    requireReady();
    show(request, 200, request.pathParam("id"));
  }

  private void put(Context request) throws IOException {
    Destination wanted =
        RequestBody.decoded(
            Json.decode(
                Json.bytes(RequestBody.object(request, request.pathParam("id"), "destination")),
                Destination.class));
    answer(request, destinations.put(wanted));
  }

  private void remove(Context request) {
    answer(request, destinations.remove(request.pathParam("id")));
  }

  private void enable(Context request) {
    answer(request, destinations.enable(request.pathParam("id")));
  }

  private void disable(Context request) throws IOException {
    Disabled body = RequestBody.read(request, Disabled.class);
    String why = body.why() == null || body.why().isBlank() ? SWITCHED_OFF : body.why();
    answer(request, destinations.disable(request.pathParam("id"), why));
  }

  private void test(Context request) {
    if (!tests.tryAcquire()) {
      throw new ServiceUnavailableResponse("others are being tested: try again in a moment");
    }
    try {
      answer(request, destinations.test(request.pathParam("id")));
    } finally {
      tests.release();
    }
  }

  private void answer(Context request, DestinationDecision decision) {
    if (decision instanceof Kept kept) {
      show(request, kept.created() ? 201 : 200, kept.destination().id());
    } else if (decision instanceof Removed removed) {
      Reply.json(request, 200, removed);
    } else if (decision instanceof Tested tested) {
      Reply.json(request, 200, tested.answer());
    } else if (decision instanceof Refused refused) {
      refuse(request, refused);
    }
  }

  private void show(Context request, int status, String id) {
    destinations
        .report(id, outcomes)
        .ifPresentOrElse(
            report -> Reply.json(request, status, report),
            () -> refuse(request, DestinationDesk.unknown(id)));
  }

  private static void refuse(Context request, Refused refused) {
    int status =
        switch (refused.refusal()) {
          case BAD_DESTINATION -> 400;
          case UNKNOWN -> 404;
          case NOT_KEPT -> 503;
        };
    Reply.error(request, status, String.join("; ", refused.faults()));
  }

  private void requireReady() {
    if (!destinations.ready()) {
      throw new ServiceUnavailableResponse(DestinationDesk.NOT_READY);
    }
    if (!outcomes.ready()) {
      throw new ServiceUnavailableResponse(OutcomeDesk.NOT_READY);
    }
  }

  private record Disabled(@Nullable String why) {}
}
