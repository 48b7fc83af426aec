package newswatch.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void a_position_includes_what_was_read_and_nothing_else() {
    var position = Position.START.after(event(LiveKind.TAGGED, 1, 5));
    assertThat(position.includes(event(LiveKind.TAGGED, 1, 5))).isTrue();
    assertThat(position.includes(event(LiveKind.TAGGED, 1, 6))).isFalse();
    assertThat(position.includes(event(LiveKind.TAGGED, 2, 0))).isFalse();
    assertThat(position.includes(event(LiveKind.ALERT, 1, 0))).isFalse();
  }

  @Test
  void a_position_reads_back_from_its_text() {
    var position =
        Position.START
            .after(event(LiveKind.TAGGED, 0, 12))
            .after(event(LiveKind.ALERT, 3, 0))
            .after(event(LiveKind.REJECTED, 0, 900_000_000_000L));
    assertThat(position).hasToString("a3.1-r0.900000000001-t0.13");
    assertThat(Position.parse(position.toString())).contains(position);
    assertThat(Position.parse(Position.START.toString())).contains(Position.START);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "12", "t0", "t0.1-", "x0.1", "t0.99999999999999999999", "t0.1\n"})
  void what_is_no_position_is_none(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }

  private static LiveEvent event(LiveKind kind, int partition, long offset) {
    return new LiveEvent(kind, "id", partition, offset, 0, "{}");
  }
}
