package newswatch.alerts.deliver.chat;

import newswatch.egress.WebRequest;
import newswatch.events.json.Json;

/** Requests that carry JSON. */
final class Posting {
  private static final String JSON = "application/json";

  private Posting() {}

  static WebRequest post(String address, Object body) {
    return WebRequest.post(address, JSON, Json.bytes(body));
  }

  static WebRequest put(String address, Object body) {
    return WebRequest.put(address, JSON, Json.bytes(body));
  }
}
