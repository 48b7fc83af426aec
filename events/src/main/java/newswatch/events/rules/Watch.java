package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to hear of.
 *
 * @param query in the watch query language
 * @param destinations whom to tell, {@code notify} in files and JSON; {@code [console]} when left
 *     out
 * @param version 1, and one more for every change of the watch
 * @param when what must happen to the documents that meet the query; null to fire on each of them
 */
public record Watch(
    String id,
    String name,
    String query,
    @JsonProperty("notify") List<String> destinations,
    int version,
    @Nullable When when) {
  public Watch {
    id = Required.text("watch", "id", id);
    name = name == null || name.isBlank() ? id : name;
    query = Required.text("watch \"" + id + "\"", "query", query);
    destinations = destinations == null ? List.of("console") : List.copyOf(destinations);
    version = version == 0 ? 1 : version;
    if (version < 0) {
      throw new IllegalArgumentException(
          "watch \"" + id + "\" with a negative version: " + version);
    }
  }

  /** A watch that fires on each document that meets its query. */
  public Watch(String id, String name, String query, List<String> destinations, int version) {
    this(id, name, query, destinations, version, null);
  }

  /** The same watch in another version. */
  public Watch withVersion(int other) {
    return new Watch(id, name, query, destinations, other, when);
  }

  /** Whether the other watch differs in nothing but its version. */
  public boolean sameAs(Watch other) {
    return withVersion(other.version).equals(other);
  }
}
