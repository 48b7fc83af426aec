package newswatch.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.json.YamlList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

  @Test
  void what_is_left_out_is_as_usual() {
    assertThat(when("burst: {}")).isEqualTo(new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES));
    assertThat(when("newcomer: {}")).isEqualTo(new Newcomer(null, null, 90));
  }

  @Test
  void what_is_written_counts() {
    assertThat(when("burst: {window: 90m, at-least: 7, times: 2.5, count: documents}"))
        .isEqualTo(new Burst(Duration.ofMinutes(90), 7, 2.5, Counted.DOCUMENTS));
    assertThat(when("silence: {longer-than: 2d}")).isEqualTo(new Silence(Duration.ofDays(2)));
    assertThat(when("silence: usual")).isEqualTo(new Silence(null));
    assertThat(when("newcomer: {type: armed-group, with: 'actor:china', days: 30}"))
        .isEqualTo(new Newcomer(ActorType.ARMED_GROUP, "actor:china", 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "burst: {window: 36h}",
        "burst: {window: 5m}",
        "burst: {window: often}",
        "burst: {at-least: 1}",
        "burst: {times: 1}",
        "burst: {times: .nan}",
        "burst: {count: words}",
        "burst: {at_least: 5}",
        "burst: often",
        "silence: {longer-than: 5m}",
        "silence: {}",
        "silence: never",
        "newcomer: {type: planet}",
        "newcomer: {with: mining}",
        "newcomer: {days: 0}",
        "flood: {}",
        "{burst: {}, silence: usual}",
        "{}",
        "often"
      })
  void what_cannot_be_meant_is_refused(String yaml) {
    assertThat(faults("- id: w\n  query: a\n  when: {" + yaml + "}")).isNotEmpty();
  }

  @Test
  void all_faults_of_a_condition_are_told_with_the_line_and_the_setting() {
    assertThat(
            faults(
                """
                - id: good
                  query: a
                  when: {silence: usual}
                - id: bad
                  query: a
                  when:
                    burst: {window: 3d, at-least: x, least: 5, count: words}
                """))
        .containsExactly(
            "w.yaml:4: when.burst.window: expected a time like 90m, 6h or 2d, from 10m to 1d, not"
                + " \"3d\"; when.burst.at-least: expected a whole number from 2 to 100000, not"
                + " \"x\"; when.burst.count: unknown value \"words\"; there are: stories documents;"
                + " when.burst.least: there is no such setting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "burst: {window: 1d, times: 4}",
        "silence: usual",
        "silence: {longer-than: 90m}",
        "newcomer: {with: 'topic:mining'}"
      })
  void a_condition_is_read_as_it_was_written(String yaml) {
    byte[] json = Json.bytes(when(yaml));
    assertThat(Json.decode(json, When.class)).isEqualTo(new Decoded.Value<>(when(yaml)));
  }

  @Test
  void equal_conditions_give_equal_bytes() {
    assertThat(Json.line(when("burst: {}")))
        .isEqualTo(
            "{\"burst\":{\"window\":\"1h\",\"at-least\":5,\"times\":3.0,\"count\":\"stories\"}}");
  }

  @Test
  void a_watch_without_a_condition_travels_as_it_always_did() {
    String line = Json.line(new Watch("w", "W", "a", null, 1));
    assertThat(line)
        .isEqualTo(
            "{\"id\":\"w\",\"name\":\"W\",\"query\":\"a\",\"notify\":[\"console\"],\"version\":1}");
    assertThat(Json.decode(line.getBytes(StandardCharsets.UTF_8), Watch.class))
        .isEqualTo(new Decoded.Value<>(new Watch("w", "W", "a", null, 1)));
  }

  private static When when(String yaml) {
    YamlList<When> list = YamlList.parse("w.yaml", "- " + yaml, When.class);
    assertThat(list.faults()).isEmpty();
    return list.values().get(0);
  }

  private static List<String> faults(String yaml) {
    return YamlList.parse("w.yaml", yaml, Watch.class).faults();
  }
}
