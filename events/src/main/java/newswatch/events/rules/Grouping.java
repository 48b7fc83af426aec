package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import newswatch.events.DurationText;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications to a destination go in one message. In files and JSON a word stands for a
 * grouping with the usual times: {@code story} for {@code {by: story, wait: 2s, interval: 5m}}.
 *
 * @param by what they have in common
 * @param delay how long the first of a message waits for others, {@code wait} on the wire: 1 hour
 *     at most
 * @param interval how long nothing more is told of a group after a message: 1 day at most
 */
public record Grouping(GroupBy by, Duration delay, Duration interval) {
  private static final Duration USUAL_WAIT = Duration.ofSeconds(2);
  private static final Duration USUAL_INTERVAL = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  /** Each by itself and at once. */
  public static final Grouping NONE = usual(GroupBy.NONE);

  /** All watches that meet a story, with the usual times. */
  public static final Grouping BY_STORY = usual(GroupBy.STORY);

  public Grouping {
    Required.present("group", "by", by);
    check("wait", delay, LONGEST_WAIT);
    check("interval", interval, LONGEST_INTERVAL);
  }

  /** A grouping with the usual times. */
  public static Grouping usual(GroupBy by) {
    return new Grouping(by, USUAL_WAIT, USUAL_INTERVAL);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Grouping of(String word) {
    return usual(GroupBy.of(word));
  }

  /**
   * Reads what people write; null for what is usual.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static Grouping of(
      @JsonProperty("by") GroupBy by,
      @JsonProperty("wait") @Nullable String wait,
      @JsonProperty("interval") @Nullable String interval) {
    return new Grouping(
        by, read("wait", wait, USUAL_WAIT), read("interval", interval, USUAL_INTERVAL));
  }

  /** The grouping as it travels, nothing left out. */
  @JsonValue
  Map<String, String> wire() {
    Map<String, String> wire = new LinkedHashMap<>();
    wire.put("by", by.wireName());
    wire.put("wait", DurationText.of(delay));
    wire.put("interval", DurationText.of(interval));
    return wire;
  }

  private static Duration read(String name, @Nullable String text, Duration usual) {
    return text == null
        ? usual
        : DurationText.parse(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "group.%s: expected a time like 30s or 5m, not \"%s\""
                            .formatted(name, text)));
  }

  private static void check(String name, Duration given, Duration longest) {
    Required.present("group", name, given);
    if (given.isNegative() || given.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "group.%s: expected a time from 0s to %s, not %s"
              .formatted(name, DurationText.of(longest), DurationText.of(given)));
    }
  }
}
