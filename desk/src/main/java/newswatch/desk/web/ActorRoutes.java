package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import newswatch.desk.actors.ActorDecision;
import newswatch.desk.actors.ActorDecision.Refusal;
import newswatch.desk.actors.ActorDesk;

/** {@code /api/candidates}: names that are proposed as actors, and what becomes of them. */
final class ActorRoutes {
  private static final String CANDIDATES = "/api/candidates";
  private static final String CANDIDATE = CANDIDATES + "/{name}";

  private final ActorDesk actors;

  ActorRoutes(ActorDesk actors) {
    this.actors = actors;
  }

  void addTo(RoutesConfig routes) {
    routes.get(CANDIDATES, this::list);
    routes.post(CANDIDATE + "/accept", this::accept);
    routes.post(CANDIDATE + "/dismiss", this::dismiss);
  }

  private void list(Context request) {
    if (!actors.ready()) {
      throw new ServiceUnavailableResponse(ActorDesk.NOT_READY);
    }
    Reply.json(
        request, 200, actors.candidates().stream().limit(RequestBody.limit(request)).toList());
  }

  private void accept(Context request) throws IOException {
    answer(request, actors.accept(request.pathParam("name"), RequestBody.acceptance(request)));
  }

  private void dismiss(Context request) {
    answer(request, actors.dismiss(request.pathParam("name")));
  }

  private static void answer(Context request, ActorDecision decision) {
    if (decision instanceof ActorDecision.Accepted accepted) {
      Reply.json(request, 201, accepted.actor());
    } else if (decision instanceof ActorDecision.Refused refused) {
      Reply.error(request, status(refused.refusal()), refused.message());
    } else {
      request.status(204);
    }
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case BAD_ACTOR -> 400;
      case UNKNOWN -> 404;
      case EXISTS -> 409;
      case NOT_KEPT -> 503;
    };
  }
}
