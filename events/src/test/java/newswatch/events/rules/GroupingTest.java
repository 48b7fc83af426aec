package newswatch.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;

/** How the grouping of a destination is written and read. */
class GroupingTest {

  @Test
  void a_word_stands_for_a_grouping_with_the_usual_times() {
    assertThat(grouping("\"story\"")).isEqualTo(Grouping.BY_STORY);
    assertThat(Json.line(Grouping.BY_STORY))
        .isEqualTo("{\"by\":\"story\",\"wait\":\"2s\",\"interval\":\"5m\"}");
  }

  @Test
  void what_is_left_out_is_as_usual() {
    assertThat(grouping("{\"by\":\"topic\",\"interval\":\"90s\"}"))
        .isEqualTo(new Grouping(GroupBy.TOPIC, Duration.ofSeconds(2), Duration.ofSeconds(90)));
  }

  @Test
  void what_is_written_is_read_again() {
    Grouping grouping = new Grouping(GroupBy.WATCH, Duration.ZERO, Duration.ofDays(1));
    assertThat(grouping(Json.line(grouping))).isEqualTo(grouping);
  }

  @Test
  void times_that_are_none_or_too_long_are_refused_with_what_was_expected() {
    assertThat(fault("{\"by\":\"story\",\"wait\":\"soon\"}"))
        .contains("group.wait: expected a time like 30s or 5m, not \"soon\"");
    assertThat(fault("{\"by\":\"story\",\"wait\":\"2h\"}"))
        .contains("group.wait: expected a time from 0s to 1h, not 2h");
    assertThat(fault("{\"by\":\"source\"}")).contains("source").contains("story");
  }

  private static Grouping grouping(String json) {
    return ((Decoded.Value<Destination>) read(json)).value().group();
  }

  private static String fault(String json) {
    return ((Decoded.Fault<Destination>) read(json)).detail();
  }

  private static Decoded<Destination> read(String json) {
    String destination = "{\"id\":\"d\",\"kind\":\"ntfy\",\"group\":" + json + "}";
    return Channels.DESTINATIONS.value().decode(destination.getBytes(StandardCharsets.UTF_8));
  }
}
