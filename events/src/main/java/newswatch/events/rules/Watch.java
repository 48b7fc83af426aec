package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to hear of.
 *
 * @param query in the watch query language
 * @param destinations whom to tell, {@code notify} in files and JSON; {@code [console]} when left
 *     out
 * @param version 1, and one more for every change of the watch
 * @param every how often; null for {@link Every.Story}
 * @param severity how much it matters; null for {@link Severity#INFO}
 * @param owner who keeps it
 * @param labels for people and mutes
 * @param notes for people
 * @param validFrom nothing is told before; null for no such time
 * @param validUntil nothing is told from then on; null for no such time
 * @param quiet when nothing is told unless it is critical; null for never
 * @param unless ids of watches: what one of them has told of a story is not told again by this one
 * @param when what must happen to the documents that meet the query; null to fire on each of them
 */
public record Watch(
    String id,
    String name,
    String query,
    @JsonProperty("notify") List<String> destinations,
    int version,
    @Nullable Every every,
    @Nullable Severity severity,
    @Nullable String owner,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels,
    @Nullable String notes,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable QuietHours quiet,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unless,
    @Nullable When when) {
  public Watch {
    id = Required.text("watch", "id", id);
    String watch = "watch \"" + id + "\"";
    name = name == null || name.isBlank() ? id : Required.text(watch, "name", name);
    query = Required.text(watch, "query", query);
    destinations =
        destinations == null ? List.of(Destination.CONSOLE.id()) : List.copyOf(destinations);
    version = version == 0 ? 1 : version;
    if (version < 0) {
      throw new IllegalArgumentException(watch + " with a negative version: " + version);
    }
    owner = Required.textOrNull(owner);
    labels = Required.sorted(labels);
    labels.forEach((label, text) -> checkLabel(watch, label, text));
    notes = Required.textOrNull(notes);
    unless = unless == null ? List.of() : List.copyOf(unless);
    if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
      throw new IllegalArgumentException(
          "%s is never valid: \"validFrom\" %s is not before \"validUntil\" %s"
              .formatted(watch, validFrom, validUntil));
    }
  }

  /** A watch with nothing that can be left out: it fires on each document that meets its query. */
  public Watch(String id, String name, String query, List<String> destinations, int version) {
    this(
        id,
        name,
        query,
        destinations,
        version,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /**
   * A builder of a watch that says no more: it fires on each document, and the console tells it.
   */
  public static WatchBuilder builder(String id, String query) {
    return new Watch(id, id, query, List.of(Destination.CONSOLE.id()), 1).toBuilder();
  }

  /** A builder that begins with this watch. */
  public WatchBuilder toBuilder() {
    return new WatchBuilder(this);
  }

  /** The same watch in another version. */
  public Watch withVersion(int other) {
    return toBuilder().version(other).build();
  }

  private static void checkLabel(String watch, String label, @Nullable String text) {
    if (label.isBlank() || text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "%s with the label \"%s\" of \"%s\": expected a name and a text, such as desk and security"
              .formatted(watch, label, text == null ? "" : text));
    }
  }

  /** Whether the other watch differs in nothing but its version. */
  public boolean sameAs(Watch other) {
    return withVersion(other.version).equals(other);
  }

  /** How often to tell, also where the watch does not say. */
  public Every pace() {
    return every == null ? new Every.Story() : every;
  }

  /** How much it matters, also where the watch does not say. */
  public Severity importance() {
    return severity == null ? Severity.INFO : severity;
  }
}
