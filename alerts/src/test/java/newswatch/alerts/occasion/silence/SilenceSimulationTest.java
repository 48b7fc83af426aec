package newswatch.alerts.occasion.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import newswatch.alerts.occasion.Meetings;
import newswatch.events.Alert;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Silence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often chance alone looks like silence. */
class SilenceSimulationTest {
  private static final int YEARS = 10;
  private static final double DAY = 24 * 60 * 60_000;

  @ParameterizedTest
  @ValueSource(doubles = {1, 3, 10, 100})
  void noise_is_taken_for_silence_at_most_two_and_a_half_times_a_year(double aDay) {
    Random random = new Random(3);
    SilenceDetector detector = SilenceDetector.of(new Silence(null), null);
    int told = 0;
    for (double time = 0; time < YEARS * 365 * DAY; ) {
      for (Alert alert : detector.meet(Meetings.at((long) time, "d" + time, null))) {
        told += alert.occasion().kind() == OccasionKind.SILENCE ? 1 : 0;
      }
      // By day ten times as much as by night.
      boolean night = time % DAY > DAY / 2;
      time += -Math.log(1 - random.nextDouble()) * DAY / aDay / (night ? 0.18 : 1.82);
    }
    assertThat(told).isLessThanOrEqualTo(YEARS * 5 / 2);
  }
}
