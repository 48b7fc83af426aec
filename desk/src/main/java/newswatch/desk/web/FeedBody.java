package newswatch.desk.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newswatch.desk.feeds.FeedChange;
import newswatch.desk.feeds.FeedReport;
import newswatch.desk.feeds.FeedWish;
import newswatch.events.json.Json;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FullText;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a source is added.
 *
 * @param check whether to look what is at the address; true when left out
 * @param all whether to take all that is found; false when left out
 */
record FeedBody(
    String address,
    @Nullable String title,
    @Nullable List<String> folders,
    @Nullable FeedKind kind,
    @Nullable FullText fullText,
    @Nullable Integer minutes,
    @Nullable Boolean paused,
    @Nullable Boolean check,
    @Nullable Boolean all) {
  private static final int LONGEST_ADDRESS = 4_000;

  /** The body of a request; ends the request when it is none. */
  static FeedBody of(Context request) throws IOException {
    FeedBody body =
        RequestBody.decoded(Json.decode(Json.bytes(RequestBody.object(request)), FeedBody.class));
    if (body.address() == null || body.address().isBlank()) {
      throw new BadRequestResponse("expected {\"address\":\"https://…\"}");
    }
    if (body.address().length() > LONGEST_ADDRESS) {
      throw new BadRequestResponse(
          "an address has at most %,d characters".formatted(LONGEST_ADDRESS));
    }
    return body;
  }

  /** What is to be different about a source; ends the request when it is nothing. */
  static FeedChange change(Context request) throws IOException {
    return RequestBody.decoded(
        Json.decode(Json.bytes(RequestBody.object(request)), FeedChange.class));
  }

  FeedWish wish() {
    return new FeedWish(
        new FeedChange(title, folders, null, fullText, minutes, paused),
        kind,
        check == null || check,
        all != null && all);
  }

  /** A text that the address of a request asks for, in small letters; empty when it does not. */
  static String text(Context request, String name) {
    String text = request.queryParam(name);
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  /** A number that the address of a request asks for, from 0. */
  static int number(Context request, String name, int usual, int most) {
    String text = request.queryParam(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw new BadRequestResponse(
          "%s is \"%s\": expected a number from 0 to %d".formatted(name, text, most));
    }
    return Integer.parseInt(text);
  }

  /** Whether a source has a text in its names. */
  static boolean has(FeedReport report, String wanted) {
    return Stream.concat(
            Stream.of(report.title(), report.address(), report.status().wireName()),
            report.folders().stream())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
