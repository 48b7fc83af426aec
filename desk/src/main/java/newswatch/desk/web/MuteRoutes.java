package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import newswatch.desk.destinations.DestinationDesk;
import newswatch.desk.destinations.MuteDecision;
import newswatch.desk.destinations.MuteDesk;
import newswatch.desk.destinations.MuteWish;

/** {@code /api/mutes}: what nobody is told of for a while. */
final class MuteRoutes {
  private static final String MUTES = "/api/mutes";

  private final MuteDesk mutes;

  MuteRoutes(MuteDesk mutes) {
    this.mutes = mutes;
  }

  void addTo(RoutesConfig routes) {
    routes.get(MUTES, this::list);
    routes.post(MUTES, this::mute);
    routes.delete(MUTES + "/{id}", this::unmute);
  }

  private void list(Context request) {
    if (!mutes.ready()) {
      throw new ServiceUnavailableResponse(DestinationDesk.NOT_READY);
    }
    Reply.json(request, 200, mutes.inForce());
  }

  private void mute(Context request) throws IOException {
    answer(request, mutes.mute(RequestBody.read(request, MuteWish.class)));
  }

  private void unmute(Context request) {
    answer(request, mutes.unmute(request.pathParam("id")));
  }

  private static void answer(Context request, MuteDecision decision) {
    if (decision instanceof MuteDecision.Muted muted) {
      Reply.json(request, 201, muted.mute());
    } else if (decision instanceof MuteDecision.Refused refused) {
      int status =
          switch (refused.refusal()) {
            case BAD_MUTE -> 400;
            case UNKNOWN -> 404;
            case NOT_KEPT -> 503;
          };
      Reply.error(request, status, refused.message());
    } else {
      request.status(204);
    }
  }
}
