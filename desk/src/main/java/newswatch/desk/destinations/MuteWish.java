package newswatch.desk.destinations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants not to be told of, and for how long. All that is named must hold.
 *
 * @param watch the id of a watch
 * @param story the id of a story
 * @param destination the id of a destination
 * @param labels of the watch
 * @param time from now on, such as {@code 4h}; null where the end is given
 * @param until the end; null where the time is given
 * @param by who wants it
 */
public record MuteWish(
    @Nullable String watch,
    @Nullable String story,
    @Nullable String destination,
    @Nullable Map<String, String> labels,
    @JsonProperty("for") @Nullable String time,
    @Nullable Instant until,
    @Nullable String by,
    @Nullable String why) {

  boolean namesNothing() {
    return watch == null
        && story == null
        && destination == null
        && (labels == null || labels.isEmpty());
  }
}
