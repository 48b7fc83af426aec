package newswatch.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartPositionTest {

  @Test
  void a_position_is_a_word_a_date_a_time_or_an_offset() {
    assertThat(StartPosition.parse("beginning")).contains(StartPosition.BEGINNING);
    assertThat(StartPosition.parse("end")).contains(StartPosition.END);
    assertThat(StartPosition.parse("42")).contains(new StartPosition.AtOffset(42));
    assertThat(StartPosition.parse("2025-05-21"))
        .contains(new StartPosition.AtTime(Instant.parse("2025-05-21T00:00:00Z")));
    assertThat(StartPosition.parse("2025-05-21T08:00:00Z"))
        .contains(new StartPosition.AtTime(Instant.parse("2025-05-21T08:00:00Z")));
  }

  @Test
  void anything_else_is_no_position() {
    for (String other : new String[] {"", "soon", "-1", "2025-13-01", "99999999999999999999"}) {
      assertThat(StartPosition.parse(other)).as(other).isEmpty();
    }
  }
}
