package newswatch.alerts.occasion.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import newswatch.alerts.occasion.Meetings;
import newswatch.events.Alert;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often chance alone looks like a burst, and how soon a real one is noticed. */
class BurstSimulationTest {
  private static final Burst USUAL_SETTINGS = new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES);
  private static final int TRIALS = 20;
  private static final long DAY = 24 * 60;
  private static final long YEAR = 365 * DAY;

  @ParameterizedTest
  @CsvSource({"0.02, 10", "0.2, 10", "1, 10", "5, 3", "20, 1"})
  void noise_gives_at_most_one_false_alarm_a_year(double anHour, int years) {
    assertThat(falseAlarms(minute -> anHour, years)).isLessThanOrEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 10", "1, 10", "5, 3", "20, 3"})
  void so_does_noise_that_follows_day_and_night(double anHour, int years) {
    assertThat(falseAlarms(minute -> anHour * daily(minute), years)).isLessThanOrEqualTo(years);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 10, 40", "1, 20, 40", "5, 40, 30", "20, 120, 40"})
  void a_burst_is_noticed_in_time(double anHour, double inBurst, int mostMinutes) {
    List<Long> delays = new ArrayList<>();
    for (int seed = 0; seed < TRIALS; seed++) {
      long begin = 20 * DAY + seed * 37L;
      List<Alert> alerts =
          alerts(
              new Random(seed),
              begin + 120,
              minute -> anHour * daily(minute) + (minute < begin ? 0 : inBurst));
      alerts.stream()
          .filter(alert -> alert.occasion().until().toEpochMilli() >= begin * Volume.MINUTE)
          .findFirst()
          .ifPresent(
              alert -> delays.add(Volume.minute(alert.occasion().until().toEpochMilli()) - begin));
    }
    delays.sort(null);
    assertThat(delays).as("noticed within two hours").hasSize(TRIALS);
    assertThat(delays.get(delays.size() / 2)).as("median").isLessThanOrEqualTo(mostMinutes);
  }

  private static long falseAlarms(LongToDoubleFunction anHour, int years) {
    return alerts(new Random(7), years * YEAR, anHour).stream()
        .filter(alert -> alert.occasion().kind() == OccasionKind.BURST)
        .count();
  }

  /** Between a sixth of the mean at night and nearly twice the mean by day. */
  private static double daily(long minute) {
    return 1 + 0.83 * Math.sin(2 * Math.PI * minute / DAY);
  }

  private static List<Alert> alerts(Random random, long minutes, LongToDoubleFunction anHour) {
    BurstDetector detector = BurstDetector.of(USUAL_SETTINGS, null, 0);
    List<Alert> alerts = new ArrayList<>();
    for (long minute = 0; minute < minutes; minute++) {
      int count = UsualVolumeTest.poisson(random, anHour.applyAsDouble(minute) / 60);
      for (int i = 0; i < count; i++) {
        alerts.addAll(detector.meet(Meetings.at(minute * Volume.MINUTE, minute + "-" + i, null)));
      }
    }
    return alerts;
  }
}
