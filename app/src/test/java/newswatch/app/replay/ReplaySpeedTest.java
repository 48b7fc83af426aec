package newswatch.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplaySpeedTest {
  private static final Instant NOON = Instant.parse("2025-05-21T12:00:00Z");

  @Test
  void a_factor_shortens_the_distance_between_two_documents() {
    assertThat(ReplaySpeed.parse("60x").pause(NOON, NOON.plusSeconds(3600)))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(ReplaySpeed.parse("realtime").pause(NOON, NOON.plusSeconds(5)))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(ReplaySpeed.parse("max").pause(NOON, NOON.plusSeconds(5))).isZero();
  }

  @Test
  void an_unknown_or_earlier_time_does_not_wait() {
    assertThat(ReplaySpeed.parse("1x").pause(null, NOON)).isZero();
    assertThat(ReplaySpeed.parse("1x").pause(NOON, null)).isZero();
    assertThat(ReplaySpeed.parse("1x").pause(NOON, NOON.minusSeconds(1))).isZero();
  }

  @Test
  void other_words_are_refused() {
    for (String wrong : new String[] {"fast", "x", "0x", "-1x", "NaNx"}) {
      assertThatThrownBy(() -> ReplaySpeed.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
