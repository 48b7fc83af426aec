package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.desk.live.LiveEvent;
import newswatch.desk.live.LiveKind;
import newswatch.desk.live.LiveMemory;
import newswatch.events.Appearance;
import newswatch.events.json.Json;

/** What passed lately, as lists, newest first. */
final class LiveRoutes {
  /** From where {@code /api/live?after=…} goes on without a gap after a list. */
  private static final String POSITION = "Newswatch-Position";

  private final LiveMemory memory;

  LiveRoutes(LiveMemory memory) {
    this.memory = memory;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/documents", request -> list(request, LiveKind.TAGGED));
    routes.get("/api/alerts", request -> list(request, LiveKind.ALERT));
    routes.get("/api/rejected", request -> list(request, LiveKind.REJECTED));
    routes.get("/api/documents/{id}", this::document);
  }

  private void list(Context request, LiveKind kind) {
    LiveMemory.Newest newest = memory.newest(kind, RequestBody.limit(request));
    request.header(POSITION, newest.position().toString());
    Reply.text(
        request,
        200,
        newest.events().stream().map(this::shown).collect(Collectors.joining(",", "[", "]")));
  }

  private void document(Context request) {
    String id = request.pathParam("id");
    memory
        .find(LiveKind.TAGGED, id)
        .ifPresentOrElse(
            event -> Reply.text(request, 200, shown(event)),
            () ->
                Reply.error(
                    request,
                    404,
                    "document \"%s\" is not among the last %d: the channel newswatch.tagged may still"
                            .formatted(id, LiveMemory.KEPT)
                        + " have it"));
  }

  /** The JSON as it came; of a document that came from several sources, with these. */
  private String shown(LiveEvent event) {
    List<Appearance> sources =
        event.kind() == LiveKind.TAGGED ? memory.appearances().of(event.id()) : List.of();
    if (sources.isEmpty()) {
      return event.json();
    }
    String beforeEnd = event.json().substring(0, event.json().lastIndexOf('}'));
    return beforeEnd + ",\"sources\":" + Json.line(sources) + "}";
  }
}
