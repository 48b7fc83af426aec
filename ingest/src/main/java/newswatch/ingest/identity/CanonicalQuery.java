package newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The query of a canonical address: the parameters that say which article it is, sorted by name.
 * Programs read parameters by name, so that their order says nothing; several of one name stay in
 * their order.
 */
final class CanonicalQuery {
  private static final TrackingParameters TRACKING = TrackingParameters.load();

  /** What remains of an ampersand that was escaped for HTML once too often. */
  private static final String ESCAPED_AMPERSAND = "amp;";

  private CanonicalQuery() {}

  /** The query with its question mark, or nothing when no parameter remains. */
  static String of(String host, String query) {
    List<Parameter> parameters = new ArrayList<>();
    for (String part : PercentEncoding.normal(query).split("&", -1)) {
      String text = withoutTracking(host, part);
      if (!text.isEmpty()) {
        parameters.add(Parameter.of(text));
      }
    }
    parameters.sort(Comparator.comparing(Parameter::name));
    return parameters.isEmpty()
        ? ""
        : parameters.stream().map(Parameter::text).collect(Collectors.joining("&", "?", ""));
  }

  private static String withoutTracking(String host, String part) {
    String text = part;
    while (text.startsWith(ESCAPED_AMPERSAND)) {
      text = text.substring(ESCAPED_AMPERSAND.length());
    }
    // Tracking is often put behind a query with a second question mark: ?id=7?utm_source=rss.
    for (int at = text.lastIndexOf('?'); at >= 0; at = text.lastIndexOf('?')) {
      if (!isTracking(host, text.substring(at + 1))) {
        break;
      }
      text = text.substring(0, at);
    }
    return isTracking(host, text) ? "" : text;
  }

  private static boolean isTracking(String host, String text) {
    Parameter parameter = Parameter.of(text);
    return TRACKING.contains(host, parameter.name(), parameter.value());
  }

  /** One parameter; a name alone has no value. */
  private record Parameter(String text, String name, String value) {
    static Parameter of(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Parameter(text, text, "")
          : new Parameter(text, text.substring(0, equals), text.substring(equals + 1));
    }
  }
}
