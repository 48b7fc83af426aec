package newswatch.alerts.occasion.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.occasion.Meetings;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import org.junit.jupiter.api.Test;

class BurstDetectorTest {
  private static final Instant BEGIN = Instant.parse("2025-05-01T00:00:00Z");
  private static final Instant NOON = Instant.parse("2025-05-21T12:00:00Z");
  private static final Burst HOUR = new Burst(Duration.ofHours(1), 5, 3, Counted.STORIES);

  private final BurstDetector detector = BurstDetector.of(HOUR, null, BEGIN.toEpochMilli());

  @Test
  void a_burst_is_told_once_when_it_rises_and_once_when_it_is_over() {
    twoAnHourForDays(detector);

    List<Alert> alerts = new ArrayList<>(meet(detector, NOON, 30, Duration.ofMinutes(1)));
    alerts.addAll(detector.pass(NOON.plus(Duration.ofDays(1)).toEpochMilli()));

    assertThat(alerts).hasSize(2);
    Occasion rise = alerts.get(0).occasion();
    assertThat(rise.kind()).isEqualTo(OccasionKind.BURST);
    assertThat(rise.says()).isEqualTo("12 stories in an hour where 2 are usual");
    assertThat(rise.count()).isEqualTo(12);
    assertThat(rise.usual()).isEqualTo(2.0);
    assertThat(rise.until()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(rise.since()).isEqualTo(NOON.plus(Duration.ofMinutes(10 - 59)));
    assertThat(rise.documents())
        .hasSize(Occasion.MOST_DOCUMENTS)
        .last()
        .isEqualTo(alerts.get(0).document());
    Occasion over = alerts.get(1).occasion();
    assertThat(over.kind()).isEqualTo(OccasionKind.BURST_OVER);
    assertThat(over.says())
        .isEqualTo(
            "the burst is over after 2.3 hours: 31 stories, at most 31 in an hour where 2 are usual");
    assertThat(over.until()).isEqualTo(NOON.plus(Duration.ofMinutes(60 + 27)));
  }

  @Test
  void rise_and_fall_name_one_another() {
    twoAnHourForDays(detector);
    Alert rise = meet(detector, NOON, 30, Duration.ofMinutes(1)).get(0);
    Alert over = detector.pass(Long.MAX_VALUE).get(0);

    assertThat(rise.occasion().counterpart()).isEqualTo(over.id());
    assertThat(over.occasion().counterpart()).isEqualTo(rise.id());
    assertThat(rise.id()).isNotEqualTo(over.id());
  }

  @Test
  void fewer_than_asked_for_are_no_burst() {
    twoAnHourForDays(detector);
    assertThat(meet(detector, NOON, 10, Duration.ofMinutes(1))).isEmpty();

    BurstDetector silent = BurstDetector.of(HOUR, null, BEGIN.toEpochMilli());
    assertThat(meet(silent, NOON, 4, Duration.ofMinutes(1))).isEmpty();
    assertThat(meet(silent, NOON.plus(Duration.ofMinutes(5)), 1, Duration.ZERO))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.occasion().says())
                    .isEqualTo("5 stories in an hour where 0 are usual"));
  }

  @Test
  void what_is_usual_at_that_hour_of_the_day_is_no_burst() {
    for (int day = 0; day < 14; day++) {
      meet(detector, NOON.minus(Duration.ofDays(14 - day)), 20, Duration.ofMinutes(2));
    }
    assertThat(meet(detector, NOON, 20, Duration.ofMinutes(2))).isEmpty();
    assertThat(meet(detector, NOON.plus(Duration.ofHours(8)), 20, Duration.ofMinutes(2)))
        .hasSize(1);
  }

  @Test
  void a_burst_of_yesterday_does_not_hide_one_of_today() {
    twoAnHourForDays(detector);
    meet(detector, NOON, 30, Duration.ofMinutes(1));
    detector.pass(NOON.plus(Duration.ofHours(6)).toEpochMilli());

    assertThat(meet(detector, NOON.plus(Duration.ofDays(1)), 30, Duration.ofMinutes(1))).hasSize(1);
  }

  @Test
  void copies_of_a_story_count_once_unless_documents_are_counted() {
    Burst documents = new Burst(Duration.ofHours(1), 5, 3, Counted.DOCUMENTS);
    BurstDetector counting = BurstDetector.of(documents, null, BEGIN.toEpochMilli());
    List<Alert> ofStories = new ArrayList<>();
    List<Alert> ofDocuments = new ArrayList<>();
    for (int copy = 0; copy < 40; copy++) {
      Meeting meeting = Meetings.at(NOON.toEpochMilli() + copy, "copy" + copy, "one story");
      ofStories.addAll(detector.meet(meeting));
      ofDocuments.addAll(counting.meet(meeting));
    }
    assertThat(ofStories).isEmpty();
    assertThat(ofDocuments)
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.occasion().says())
                    .isEqualTo("5 documents in an hour where 0 are usual"));
  }

  @Test
  void a_new_version_of_a_document_is_not_counted_again() {
    List<Alert> alerts = new ArrayList<>();
    for (int version = 0; version < 40; version++) {
      alerts.addAll(detector.meet(Meetings.at(NOON.toEpochMilli() + version, "same", null)));
    }
    assertThat(alerts).isEmpty();
  }

  @Test
  void in_the_first_hours_a_burst_must_be_larger_and_the_very_first_three_tell_nothing() {
    assertThat(meet(fresh(), BEGIN.plus(Duration.ofMinutes(150)), 40, Duration.ofSeconds(1)))
        .isEmpty();
    assertThat(meet(fresh(), BEGIN.plus(Duration.ofHours(5)), 7, Duration.ofSeconds(1))).hasSize(1);
    assertThat(meet(fresh(), BEGIN.plus(Duration.ofHours(5)), 6, Duration.ofSeconds(1))).isEmpty();
    assertThat(meet(fresh(), BEGIN.plus(Duration.ofHours(50)), 5, Duration.ofSeconds(1)))
        .hasSize(1);
  }

  @Test
  void a_document_that_comes_too_late_counts_for_the_past_only() {
    for (int hour = 24; hour < 20 * 24; hour++) {
      Instant time = BEGIN.plus(Duration.ofHours(hour));
      meet(detector, time, 1, Duration.ZERO);
      for (int late = 0; late < 4; late++) {
        assertThat(
                detector.meet(
                    Meetings.at(time.toEpochMilli() - 3_600_000L, "late" + hour + late, null)))
            .isEmpty();
      }
    }
    Alert rise = meet(detector, NOON, 40, Duration.ofMinutes(1)).get(0);
    assertThat(rise.occasion().usual()).isEqualTo(5.0);
  }

  @Test
  void a_detector_goes_on_from_what_it_kept() {
    BurstDetector restarted = fresh();
    List<Alert> expected = new ArrayList<>();
    List<Alert> actual = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Instant time = BEGIN.plus(Duration.ofMinutes(i < 400 ? 45L * i : 45L * 400 + i));
      expected.addAll(detector.meet(Meetings.at(time)));
      actual.addAll(restarted.meet(Meetings.at(time)));
      restarted = BurstDetector.of(HOUR, restarted.state(), 0);
    }
    expected.addAll(detector.pass(Long.MAX_VALUE));
    actual.addAll(restarted.pass(Long.MAX_VALUE));
    assertThat(actual).hasSize(2).isEqualTo(expected);
    assertThat(actual.get(0).occasion().documents())
        .extracting(DocumentReference::id)
        .doesNotHaveDuplicates();
  }

  private static BurstDetector fresh() {
    return BurstDetector.of(HOUR, null, BEGIN.toEpochMilli());
  }

  private static void twoAnHourForDays(BurstDetector detector) {
    for (Instant time = BEGIN; time.isBefore(NOON); time = time.plus(Duration.ofMinutes(30))) {
      assertThat(detector.meet(Meetings.at(time))).isEmpty();
    }
  }

  private static List<Alert> meet(
      BurstDetector detector, Instant first, int count, Duration apart) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long time = first.toEpochMilli() + apart.toMillis() * i;
      alerts.addAll(detector.meet(Meetings.at(time, "d" + time + "-" + i, null)));
    }
    return alerts;
  }
}
