package newswatch.ingest.push;

import io.javalin.http.Context;
import java.util.List;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/** An answer that says what is wrong, as {@code application/problem+json} (RFC 9457). */
record Problem(
    String title,
    int status,
    String detail,
    @Nullable Integer received,
    @Nullable Integer accepted,
    @Nullable Integer rejected,
    @Nullable List<PushAnswer.Item> items) {

  static Problem of(int status, String detail) {
    return new Problem(title(status), status, detail, null, null, null, null);
  }

  /** No document was accepted. */
  static Problem of(PushAnswer answer) {
    String detail =
        "no document was accepted; the first because: "
            + (answer.items().isEmpty() ? "there is none" : answer.items().get(0).detail());
    return new Problem(
        title(400),
        400,
        detail,
        answer.received(),
        answer.accepted(),
        answer.rejected(),
        answer.items());
  }

  void answer(Context request) {
    request
        .status(status)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .result(Json.bytes(this));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }
}
