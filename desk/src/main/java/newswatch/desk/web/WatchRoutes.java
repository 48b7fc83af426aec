package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import newswatch.desk.watches.WatchDecision;
import newswatch.desk.watches.WatchDecision.Change;
import newswatch.desk.watches.WatchDecision.Refusal;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchTrials;
import newswatch.events.rules.Watch;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;
import org.jspecify.annotations.Nullable;

/** {@code /api/watches}: reading, checking, trying and changing watches. */
final class WatchRoutes {
  private static final String WATCHES = "/api/watches";
  private static final String WATCH = WATCHES + "/{id}";

  private final WatchDesk watches;
  private final WatchTrials trials;
  private final Semaphore trial = new Semaphore(1);

  WatchRoutes(WatchDesk watches, WatchTrials trials) {
    this.watches = watches;
    this.trials = trials;
  }

  void addTo(RoutesConfig routes) {
    routes.get(WATCHES, this::list);
    routes.get(WATCH, this::show);
    routes.post(WATCHES, this::create);
    routes.post(WATCHES + "/check", this::check);
    routes.post(WATCHES + "/try", this::tryOut);
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
    WatchCheck check = WatchCheck.of(RequestBody.object(request), watches);
    if (check.ok()) {
      Reply.json(request, 200, new Checked(true, check.canonical(), check.missing()));
    } else {
      Reply.json(
          request,
          400,
          new Faulty(false, check.error(), check.canonical(), check.faults(), check.settings()));
    }
  }

  private record Checked(boolean ok, @Nullable String canonical, List<String> missing) {}

  private record Faulty(
      boolean ok,
      String error,
      @Nullable String canonical,
      List<QueryFault> faults,
      List<WatchCheck.SettingFault> settings) {}

  /** Reading all that is kept takes the disk and the memory of the process: one at a time. */
  private void tryOut(Context request) throws IOException {
    Map<Object, Object> sent = RequestBody.object(request);
    RequestBody.query(sent);
    sent.putIfAbsent("id", "trial");
    Watch watch = RequestBody.watch(sent);
    if (QueryParser.parse(watch.query()) instanceof ParsedQuery.Refused bad) {
      Reply.faults(request, 400, WatchDesk.describe(bad.faults()), bad.faults());
      return;
    }
    if (!trial.tryAcquire()) {
      throw new ServiceUnavailableResponse("another watch is being tried: try again in a moment");
    }
    try {
      Reply.json(request, 200, trials.of(watch));
    } finally {
      trial.release();
    }
  }

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
