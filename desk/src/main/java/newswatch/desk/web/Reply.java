package newswatch.desk.web;

import io.javalin.http.Context;
import java.util.List;
import newswatch.events.json.Json;
import newswatch.matching.QueryFault;

/** Answers in JSON. */
final class Reply {
  static final String JSON = "application/json; charset=utf-8";

  private Reply() {}

  /** Any value of the contract. */
  static void json(Context context, int status, Object value) {
    text(context, status, Json.line(value));
  }

  /** JSON that is text already. */
  static void text(Context context, int status, String json) {
    context.status(status).contentType(JSON).header("Cache-Control", "no-store").result(json);
  }

  /** What went wrong, in one line for people. */
  static void error(Context context, int status, String message) {
    json(context, status, new Fault(message));
  }

  /** What is wrong with a query, and where. */
  static void faults(Context context, int status, String message, List<QueryFault> faults) {
    json(context, status, new QueryFaults(message, faults));
  }

  private record Fault(String error) {}

  private record QueryFaults(String error, List<QueryFault> faults) {}
}
