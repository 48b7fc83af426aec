package newswatch.alerts.occasion.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.occasion.Meetings;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Silence;
import org.junit.jupiter.api.Test;

class SilenceDetectorTest {
  private static final Instant BEGIN = Instant.parse("2025-05-01T08:00:00Z");
  private static final Silence TWO_DAYS = new Silence(Duration.ofDays(2));
  private static final Silence USUAL = new Silence(null);

  @Test
  void silence_is_told_once_when_it_has_lasted_and_once_when_it_is_broken() {
    SilenceDetector detector = SilenceDetector.of(TWO_DAYS, null);
    assertThat(detector.meet(Meetings.at(BEGIN))).isEmpty();
    assertThat(detector.pass(BEGIN.plus(Duration.ofHours(47)).toEpochMilli())).isEmpty();

    Alert silence = detector.pass(BEGIN.plus(Duration.ofHours(60)).toEpochMilli()).get(0);
    assertThat(detector.pass(BEGIN.plus(Duration.ofDays(9)).toEpochMilli())).isEmpty();
    Alert over = detector.meet(Meetings.at(BEGIN.plus(Duration.ofDays(10)))).get(0);

    Occasion occasion = silence.occasion();
    assertThat(occasion.kind()).isEqualTo(OccasionKind.SILENCE);
    assertThat(occasion.says()).isEqualTo("no document since 2025-05-01 08:00Z, for 2 days");
    assertThat(occasion.since()).isEqualTo(BEGIN);
    assertThat(occasion.until()).isEqualTo(BEGIN.plus(Duration.ofDays(2)));
    assertThat(occasion.documents()).containsExactly(silence.document());
    assertThat(over.occasion().kind()).isEqualTo(OccasionKind.SILENCE_OVER);
    assertThat(over.occasion().says()).isEqualTo("the first document after 10 days");
    assertThat(over.occasion().documents()).containsExactly(silence.document(), over.document());
    assertThat(occasion.counterpart()).isEqualTo(over.id());
    assertThat(over.occasion().counterpart()).isEqualTo(silence.id());
  }

  @Test
  void what_is_told_does_not_depend_on_when_it_is_noticed() {
    SilenceDetector early = SilenceDetector.of(TWO_DAYS, null);
    SilenceDetector late = SilenceDetector.of(TWO_DAYS, null);
    early.meet(Meetings.at(BEGIN));
    late.meet(Meetings.at(BEGIN));

    List<Alert> alerts = early.pass(BEGIN.plus(Duration.ofDays(2)).toEpochMilli());

    assertThat(alerts).hasSize(1);
    assertThat(late.meet(Meetings.at(BEGIN.plus(Duration.ofDays(30)))).subList(0, 1))
        .isEqualTo(alerts);
  }

  @Test
  void there_is_no_silence_before_the_first_document() {
    assertThat(SilenceDetector.of(TWO_DAYS, null).pass(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void nights_and_weekends_are_usual() {
    SilenceDetector detector = SilenceDetector.of(USUAL, null);
    Instant last = workingHours(detector, 14);

    assertThat(detector.pass(last.plus(Duration.ofHours(29)).toEpochMilli())).isEmpty();
    assertThat(detector.pass(last.plus(Duration.ofHours(40)).toEpochMilli()))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.occasion().until()).isEqualTo(last.plus(Duration.ofHours(30)));
              assertThat(alert.occasion().usual()).isEqualTo(15.0);
              assertThat(alert.occasion().says())
                  .isEqualTo(
                      "no document since 2025-05-14 17:00Z, for 30 hours; in the two weeks before,"
                          + " never for longer than 15 hours");
            });
  }

  @Test
  void what_is_usual_is_not_known_in_the_first_week() {
    SilenceDetector detector = SilenceDetector.of(USUAL, null);
    workingHours(detector, 6);
    assertThat(detector.pass(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void a_silence_that_was_told_does_not_become_usual() {
    SilenceDetector detector = SilenceDetector.of(USUAL, null);
    Instant last = workingHours(detector, 14);
    Instant again = last.plus(Duration.ofHours(39));
    assertThat(detector.meet(Meetings.at(again))).hasSize(2);

    assertThat(detector.pass(again.plus(Duration.ofHours(31)).toEpochMilli())).hasSize(1);
  }

  @Test
  void a_document_that_comes_too_late_changes_nothing() {
    SilenceDetector detector = SilenceDetector.of(TWO_DAYS, null);
    detector.meet(Meetings.at(BEGIN));
    assertThat(detector.meet(Meetings.at(BEGIN.minus(Duration.ofDays(9))))).isEmpty();
    assertThat(detector.pass(BEGIN.plus(Duration.ofDays(3)).toEpochMilli()))
        .singleElement()
        .satisfies(alert -> assertThat(alert.occasion().since()).isEqualTo(BEGIN));
  }

  @Test
  void a_detector_goes_on_from_what_it_kept() {
    SilenceDetector steady = SilenceDetector.of(USUAL, null);
    SilenceDetector restarted = SilenceDetector.of(USUAL, null);
    List<Alert> expected = new ArrayList<>();
    List<Alert> actual = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant time = BEGIN.plus(Duration.ofHours(i < 30 ? 10L * i : 100L * i));
      expected.addAll(steady.meet(Meetings.at(time)));
      actual.addAll(restarted.meet(Meetings.at(time)));
      restarted = SilenceDetector.of(USUAL, restarted.state());
    }
    assertThat(actual).isNotEmpty().isEqualTo(expected);
  }

  /** A document each hour from 8 to 17 on so many days; the time of the last one. */
  private static Instant workingHours(SilenceDetector detector, int days) {
    Instant time = BEGIN;
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 10; hour++) {
        time = BEGIN.plus(Duration.ofHours(24L * day + hour));
        assertThat(detector.meet(Meetings.at(time))).isEmpty();
      }
    }
    return time;
  }
}
