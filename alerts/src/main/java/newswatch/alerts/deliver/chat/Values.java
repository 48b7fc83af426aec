package newswatch.alerts.deliver.chat;

import java.util.Map;
import java.util.Optional;

/** The settings of a destination with their secrets in place; never shown. */
final class Values {
  private final Map<String, String> values;

  Values(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** A required setting. */
  String get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no setting " + name));
  }

  /** A setting that may be left out. */
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** An address below that of a server, with or without a slash at its end. */
  String below(String name, String path) {
    String server = get(name);
    return (server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + path;
  }
}
