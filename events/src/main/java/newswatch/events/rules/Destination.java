package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.regex.Pattern;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications go: what a watch names in {@code notify}.
 *
 * @param kind {@code console}, {@code webhook}, …
 * @param settings what the kind needs; secrets only by reference, {@code env:NAME} or {@code
 *     file:PATH}
 * @param perMinute at most so many notifications a minute; null for no limit
 * @param digest every notification to it waits for these times; null for what each watch says
 * @param group which notifications go in one message; null for what is usual for the kind
 * @param disabled why nothing is sent to it; null while it is in use
 */
public record Destination(
    String id,
    String kind,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> settings,
    @Nullable Integer perMinute,
    @Nullable Every digest,
    @Nullable Grouping group,
    @Nullable String disabled) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  /** The terminal of whoever runs the service; it is there without being added. */
  public static final Destination CONSOLE = new Destination("console", "console", Map.of());

  public Destination {
    id = Required.text("destination", "id", id);
    String destination = "destination \"" + id + "\"";
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          destination + ": an id has small letters, digits, - _ . and at most 100 of them");
    }
    kind = Required.text(destination, "kind", kind);
    settings = Required.sorted(settings);
    if (perMinute != null && perMinute < 1) {
      throw new IllegalArgumentException(destination + " with \"perMinute\" below 1");
    }
    if (digest != null && !(digest instanceof Every.Digest)) {
      throw new IllegalArgumentException(
          destination + " with \"digest\" " + digest + ": expected digest(…)");
    }
  }

  /** A destination in use, without limits. */
  public Destination(String id, String kind, Map<String, String> settings) {
    this(id, kind, settings, null, null, null, null);
  }

  /** The same, to which nothing is sent any more for this reason; null to use it again. */
  public Destination withDisabled(@Nullable String why) {
    return new Destination(id, kind, settings, perMinute, digest, group, why);
  }

  /** The same with other settings. */
  public Destination withSettings(Map<String, String> others) {
    return new Destination(id, kind, others, perMinute, digest, group, disabled);
  }
}
