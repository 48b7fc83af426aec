package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import newswatch.events.Alert;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A decision not to be told of something for a while. All that it names must hold; one that names
 * nothing mutes everything.
 *
 * @param watch the id of a watch
 * @param story the id of a story
 * @param destination the id of a destination
 * @param labels of the watch
 * @param until when it ends
 * @param by who decided it
 */
public record Mute(
    String id,
    @Nullable String watch,
    @Nullable String story,
    @Nullable String destination,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels,
    Instant until,
    String by,
    @Nullable String why) {
  public Mute {
    id = Required.text("mute", "id", id);
    String mute = "mute \"" + id + "\"";
    labels = Required.sorted(labels);
    Required.present(mute, "until", until);
    by = Required.text(mute, "by", by);
  }

  /** Whether it holds at a time for an alert on its way to a destination. */
  public boolean covers(
      Alert alert, Map<String, String> labelsOfWatch, String toDestination, Instant time) {
    return time.isBefore(until)
        && (watch == null || watch.equals(alert.watch().id()))
        && (story == null || story.equals(alert.story()))
        && (destination == null || destination.equals(toDestination))
        && labelsOfWatch.entrySet().containsAll(labels.entrySet());
  }
}
