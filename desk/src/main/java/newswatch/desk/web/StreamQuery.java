package newswatch.desk.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.desk.stream.EventFilter;
import newswatch.desk.stream.StreamStart;
import newswatch.desk.stream.StreamedChannel;
import newswatch.desk.watches.WatchDesk;
import newswatch.events.WireName;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/** What a reader of a stream asks for; a question that cannot be meant ends with status 400. */
record StreamQuery(StreamedChannel channel, StreamStart start, EventFilter filter) {
  private static final String LAST_EVENT = "Last-Event-ID";
  private static final String AFTER = "after";
  private static final String FROM = "from";

  static StreamQuery of(Context request, StreamedChannel channel, WatchDesk watches) {
    refuseUnknown(request, channel);
    EventFilter filter =
        new EventFilter(
            Set.copyOf(request.queryParams(EventFilter.WATCH)),
            Set.copyOf(request.queryParams(EventFilter.OWNER)),
            severities(request.queryParams(EventFilter.SEVERITY)),
            Set.copyOf(request.queryParams(EventFilter.DESTINATION)),
            watches::find);
    return new StreamQuery(channel, start(request), filter);
  }

  /** A misspelt filter must not become a stream of everything. */
  private static void refuseUnknown(Context request, StreamedChannel channel) {
    List<String> known = new ArrayList<>(channel.filters());
    known.addAll(List.of(FROM, AFTER));
    for (String name : request.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequestResponse(
            "the stream of %s has no parameter \"%s\"; there are: %s"
                .formatted(channel.name(), name, String.join(" ", known)));
      }
    }
  }

  private static Set<Severity> severities(List<String> names) {
    try {
      return names.stream()
          .map(name -> WireName.read(Severity.class, EventFilter.SEVERITY, name))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(e.getMessage());
    }
  }

  /** A program that comes back names what it saw last, at the address that it came to first. */
  private static StreamStart start(Context request) {
    @Nullable String last = request.header(LAST_EVENT);
    if (last != null && !last.isBlank()) {
      return position(LAST_EVENT, last);
    }
    @Nullable String after = request.queryParam(AFTER);
    @Nullable String from = request.queryParam(FROM);
    if (after != null && from != null) {
      throw new BadRequestResponse("expected \"from\" or \"after\", and not both");
    }
    if (after != null) {
      return position(AFTER, after);
    }
    return from == null ? StreamStart.NOW : place(from);
  }

  private static StreamStart position(String name, String text) {
    return StreamStart.after(text)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "%s is \"%s\": expected the id of an event of this stream, like a0.13-a1.15"
                        .formatted(name, text)));
  }

  private static StreamStart place(String text) {
    return StreamStart.parse(text)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "%s is \"%s\": expected beginning, end, a time like 2025-05-21T08:00:00Z or the id of an event"
                        .formatted(FROM, text)));
  }
}
