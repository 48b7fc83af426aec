package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.List;
import newswatch.desk.watches.WatchDecision;
import newswatch.desk.watches.WatchDecision.Change;
import newswatch.desk.watches.WatchDecision.Refusal;
import newswatch.desk.watches.WatchDesk;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;

/** {@code /api/watches}: reading, checking and changing watches. */
final class WatchRoutes {
  private static final String WATCHES = "/api/watches";
  private static final String WATCH = WATCHES + "/{id}";

  private final WatchDesk watches;

  WatchRoutes(WatchDesk watches) {
    this.watches = watches;
  }

  void addTo(RoutesConfig routes) {
    routes.get(WATCHES, this::list);
    routes.get(WATCH, this::show);
    routes.post(WATCHES, this::create);
    routes.post(WATCHES + "/check", this::check);
    routes.put(WATCH, this::put);
    routes.delete(WATCH, this::remove);
  }

  private void list(Context request) {
    requireReady();
    Reply.json(request, 200, watches.list());
  }

  private void show(Context request) {
    requireReady();
    String id = request.pathParam("id");
    watches
        .find(id)
        .ifPresentOrElse(
            watch -> Reply.json(request, 200, watch), () -> answer(request, WatchDesk.unknown(id)));
  }

  private void create(Context request) throws IOException {
    answer(request, watches.create(RequestBody.watch(request)));
  }

  private void put(Context request) throws IOException {
    answer(request, watches.put(RequestBody.watch(request, request.pathParam("id"))));
  }

  private void remove(Context request) {
    answer(request, watches.remove(request.pathParam("id")));
  }

  private void check(Context request) throws IOException {
    ParsedQuery parsed = QueryParser.parse(RequestBody.query(request));
    if (parsed instanceof ParsedQuery.Accepted good) {
      Reply.json(request, 200, new Checked(true, good.query().toString()));
    } else if (parsed instanceof ParsedQuery.Refused bad) {
      String error = WatchDesk.describe(bad.faults());
      Reply.json(request, 400, new Unreadable(false, error, bad.faults()));
    }
  }

  private record Checked(boolean ok, String canonical) {}

  private record Unreadable(boolean ok, String error, List<QueryFault> faults) {}

  private void requireReady() {
    if (!watches.ready()) {
      throw new ServiceUnavailableResponse(WatchDesk.NOT_READY);
    }
  }

  private static void answer(Context request, WatchDecision decision) {
    if (decision instanceof WatchDecision.Stored stored) {
      if (stored.change() == Change.CREATED) {
        request.header("Location", WATCHES + "/" + stored.watch().id());
      }
      Reply.json(request, stored.change() == Change.CREATED ? 201 : 200, stored.watch());
    } else if (decision instanceof WatchDecision.Removed) {
      request.status(204);
    } else if (decision instanceof WatchDecision.Refused refused) {
      refuse(request, refused);
    }
  }

  private static void refuse(Context request, WatchDecision.Refused refused) {
    int status = status(refused.refusal());
    if (refused.faults().isEmpty()) {
      Reply.error(request, status, refused.message());
    } else {
      Reply.faults(request, status, refused.message(), refused.faults());
    }
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case BAD_ID, BAD_QUERY, BAD_SETTING -> 400;
      case UNKNOWN -> 404;
      case EXISTS -> 409;
      case NOT_KEPT -> 503;
    };
  }
}
