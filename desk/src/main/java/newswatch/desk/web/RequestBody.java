package newswatch.desk.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.desk.actors.Acceptance;
import newswatch.desk.live.LiveMemory;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;

/** Reads what is sent to the desk; what is not as expected ends the request with a 4xx status. */
final class RequestBody {
  /** In bytes. */
  static final int LARGEST = 1024 * 1024;

  private static final int USUAL = 50;

  private RequestBody() {}

  /** A watch whose id the body gives. */
  static Watch watch(Context request) throws IOException {
    return watch(object(request));
  }

  /** A watch whose id the address gives; the body may repeat it. */
  static Watch watch(Context request, String id) throws IOException {
    return watch(object(request, id, "watch"));
  }

  /** The JSON object of something whose id the address gives; the body may repeat it. */
  static Map<Object, Object> object(Context request, String id, String what) throws IOException {
    Map<Object, Object> object = object(request);
    Object repeated = object.putIfAbsent("id", id);
    if (repeated != null && !repeated.equals(id)) {
      throw new BadRequestResponse(
          "the address says %s \"%s\" and the body \"%s\": expected the same"
              .formatted(what, id, repeated));
    }
    return object;
  }

  /** The body as a value of a type; a fault ends the request. */
  static <V> V read(Context request, Class<V> type) throws IOException {
    return decoded(Json.decode(Json.bytes(object(request)), type));
  }

  /** How a candidate is accepted. */
  static Acceptance acceptance(Context request) throws IOException {
    Map<Object, Object> object = object(request);
    for (String field : List.of("id", "type")) {
      expect(field + "\" to be a text", object.get(field), String.class);
    }
    expect("aliases\" to be a list", object.get("aliases"), List.class);
    return decoded(Json.decode(Json.bytes(object), Acceptance.class));
  }

  /** The query of {@code {"query":…}}. */
  static String query(Map<Object, Object> object) {
    if (object.get("query") instanceof String query) {
      return query;
    }
    throw new BadRequestResponse("expected {\"query\":\"…\"}");
  }

  /** What is wrong with a watch; empty for a good one. */
  static Optional<String> fault(Map<Object, Object> object) {
    try {
      watch(object);
      return Optional.empty();
    } catch (BadRequestResponse e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** How many entries of a list are asked for. */
  static int limit(Context request) {
    String text = request.queryParam("limit");
    if (text == null) {
      return USUAL;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
      throw new BadRequestResponse(
          "limit is \"%s\": expected a number from 1 to %d".formatted(text, LiveMemory.KEPT));
    }
    return Math.min(Integer.parseInt(text), LiveMemory.KEPT);
  }

  /** A watch that is sent. */
  static Watch watch(Map<Object, Object> object) {
    for (String field : List.of("id", "name", "query")) {
      expect(field + "\" to be a text", object.get(field), String.class);
    }
    expect("notify\" to be a list of texts", object.get("notify"), List.class);
    if (object.get("notify") instanceof List<?> destinations) {
      destinations.forEach(
          name -> expect("notify\" to hold texts", name == null ? 0 : name, String.class));
    }
    // The version is the desk's to give, whatever was sent.
    object.remove("version");
    return decoded(Json.decode(Json.bytes(object), Watch.class));
  }

  private static void expect(String what, @Nullable Object value, Class<?> type) {
    if (value != null && !type.isInstance(value)) {
      throw new BadRequestResponse("expected \"" + what);
    }
  }

  /** The JSON object that is sent. */
  static Map<Object, Object> object(Context request) throws IOException {
    byte[] body = request.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ContentTooLargeResponse("a request has at most " + LARGEST + " bytes");
    }
    if (decoded(Json.decode(body, Object.class)) instanceof Map<?, ?> object) {
      return new LinkedHashMap<>(object);
    }
    throw new BadRequestResponse("expected a JSON object");
  }

  /** The value; a fault ends the request. */
  static <V> V decoded(Decoded<V> decoded) {
    if (decoded instanceof Decoded.Value<V> good) {
      return good.value();
    }
    throw new BadRequestResponse(((Decoded.Fault<V>) decoded).detail());
  }
}
