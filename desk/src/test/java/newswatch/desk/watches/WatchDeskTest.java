package newswatch.desk.watches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.desk.watches.WatchDecision.Change;
import newswatch.desk.watches.WatchDecision.Refusal;
import newswatch.desk.watches.WatchDecision.Refused;
import newswatch.desk.watches.WatchDecision.Stored;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchDeskTest {
  private final WatchesInMemory log = new WatchesInMemory();
  private final WatchDesk desk = new WatchDesk(log);

  @Test
  void a_new_watch_begins_with_version_one_whatever_was_handed_in() {
    assertThat(desk.create(watch("w", "copper").withVersion(7)))
        .isEqualTo(new Stored(watch("w", "copper"), Change.CREATED));
    assertThat(desk.find("w")).contains(watch("w", "copper"));
  }

  @Test
  void every_change_takes_the_next_version_and_no_change_takes_none() {
    desk.create(watch("w", "copper"));
    assertThat(desk.put(watch("w", "copper"))).isEqualTo(stored(Change.UNCHANGED, "copper", 1));
    assertThat(desk.put(watch("w", "lithium"))).isEqualTo(stored(Change.CHANGED, "lithium", 2));
    var renamed = new Watch("w", "Another name", "lithium", List.of("console"), 0);
    assertThat(((Stored) desk.put(renamed)).watch().version()).isEqualTo(3);
    var told = new Watch("w", "Another name", "lithium", List.of("console", "x"), 0);
    assertThat(((Stored) desk.put(told)).watch().version()).isEqualTo(4);
    assertThat(((Stored) desk.put(told)).change()).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void a_watch_that_was_removed_and_comes_again_goes_on_above_its_last_version() {
    desk.create(watch("w", "copper"));
    desk.put(watch("w", "lithium"));
    assertThat(desk.remove("w")).isEqualTo(new WatchDecision.Removed("w"));
    assertThat(desk.find("w")).isEmpty();
    assertThat(desk.list()).isEmpty();
    assertThat(desk.create(watch("w", "copper"))).isEqualTo(stored(Change.CREATED, "copper", 3));
  }

  @Test
  void two_writers_never_leave_one_version_with_two_meanings() {
    desk.create(watch("w", "copper"));
    log.beforeNextWrite(() -> log.append("w", Json.bytes(watch("w", "gold").withVersion(2))));
    assertThat(desk.put(watch("w", "lithium"))).isEqualTo(stored(Change.CHANGED, "lithium", 3));
    assertThat(desk.find("w")).get().extracting(Watch::version).isEqualTo(3);
  }

  @Test
  void an_id_is_created_once() {
    desk.create(watch("w", "copper"));
    assertThat(refusal(desk.create(watch("w", "lithium")))).isEqualTo(Refusal.EXISTS);
    assertThat(desk.find("w")).get().extracting(Watch::query).isEqualTo("copper");
  }

  @Test
  void what_is_not_there_cannot_be_removed() {
    assertThat(refusal(desk.remove("nothing"))).isEqualTo(Refusal.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b", "é?", "..", ".", "a\n", "😀", "<script>"})
  void an_id_has_letters_digits_and_three_marks_only(String id) {
    assertThat(refusal(desk.create(watch(id, "copper")))).isEqualTo(Refusal.BAD_ID);
    assertThat(refusal(desk.put(watch("x".repeat(101), "copper")))).isEqualTo(Refusal.BAD_ID);
    assertThat(desk.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mes-aynak", "a.b_c-1", "معدن", "-", "..."})
  void ids_of_any_script_are_fine(String id) {
    assertThat(desk.create(watch(id, "copper"))).isInstanceOf(Stored.class);
  }

  @Test
  void a_wrong_query_is_refused_with_its_position() {
    var refused = (Refused) desk.put(watch("w", "copper AND ("));
    assertThat(refused.refusal()).isEqualTo(Refusal.BAD_QUERY);
    assertThat(refused.faults()).isNotEmpty();
    assertThat(refused.message()).contains("character " + (refused.faults().get(0).position() + 1));
    assertThat(desk.list()).isEmpty();
  }

  @Test
  void a_change_that_is_not_kept_is_not_claimed() {
    log.breakDown();
    var refused = (Refused) desk.create(watch("w", "copper"));
    assertThat(refused.refusal()).isEqualTo(Refusal.NOT_KEPT);
    assertThat(refused.message()).contains("Kafka");
  }

  private static Watch watch(String id, String query) {
    return new Watch(id, "A watch", query, List.of("console"), 1);
  }

  private static Stored stored(Change change, String query, int version) {
    return new Stored(watch("w", query).withVersion(version), change);
  }

  private static Refusal refusal(WatchDecision decision) {
    return ((Refused) decision).refusal();
  }
}
