package newswatch.alerts.occasion.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.occasion.Meetings;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.rules.Newcomer;
import org.junit.jupiter.api.Test;

class NewcomerDetectorTest {
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Newcomer NINETY = new Newcomer(null, "topic:mining", 90);

  private final Map<String, Long> seen = new HashMap<>();
  private final NewcomerDetector detector = detector();

  @Test
  void an_actor_is_told_of_the_first_time_and_not_the_second() {
    Alert alert = meet(100, "d1", "mcc").get(0);

    Occasion occasion = alert.occasion();
    assertThat(occasion.kind()).isEqualTo(OccasionKind.NEWCOMER);
    assertThat(occasion.says())
        .isEqualTo("The mcc appears with mining for the first time in 90 days");
    assertThat(occasion.actor()).isEqualTo("mcc");
    assertThat(occasion.since()).isEqualTo(day(10));
    assertThat(occasion.until()).isEqualTo(day(100));
    assertThat(occasion.documents()).containsExactly(alert.document());
    assertThat(meet(101, "d2", "mcc")).isEmpty();
  }

  @Test
  void two_newcomers_in_a_document_are_two_alerts() {
    assertThat(meet(100, "d1", "mcc", "cnpc"))
        .extracting(Alert::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void who_was_away_for_longer_than_the_days_is_new_again() {
    meet(100, "d1", "mcc");
    assertThat(meet(190, "d2", "mcc")).isEmpty();
    assertThat(meet(281, "d3", "mcc"))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.occasion().says())
                    .endsWith("in 90 days; before that on 2025-07-10 00:00Z"));
  }

  @Test
  void at_first_everybody_is_new_and_nobody_is_told_of() {
    assertThat(meet(29, "d1", "mcc")).isEmpty();
    assertThat(meet(31, "d2", "mcc")).isEmpty();
    assertThat(meet(31, "d3", "cnpc"))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.occasion().says())
                    .isEqualTo(
                        "The cnpc appears with mining for the first time in the 31 days known of 90"));
  }

  @Test
  void a_document_that_comes_too_late_makes_nobody_new() {
    meet(100, "d1", "mcc");
    assertThat(meet(99, "d0", "mcc")).isEmpty();
    assertThat(seen).containsEntry("mcc", day(100).toEpochMilli());
  }

  @Test
  void a_detector_goes_on_from_what_it_kept() {
    NewcomerDetector restarted =
        NewcomerDetector.of(NINETY, detector.state(), day(99).toEpochMilli(), lastSeen());
    assertThat(restarted.meet(meeting(100, "d1", "mcc"))).hasSize(1);
  }

  private List<Alert> meet(int day, String document, String... actors) {
    return detector.meet(meeting(day, document, actors));
  }

  private static Meeting meeting(int day, String document, String... actors) {
    return Meetings.at(day(day).toEpochMilli(), document, null, actors);
  }

  private NewcomerDetector detector() {
    return NewcomerDetector.of(NINETY, null, BEGIN.toEpochMilli(), lastSeen());
  }

  private NewcomerDetector.LastSeen lastSeen() {
    return new NewcomerDetector.LastSeen() {
      @Override
      public Long get(String actor) {
        return seen.get(actor);
      }

      @Override
      public void put(String actor, long time) {
        seen.put(actor, time);
      }
    };
  }

  private static Instant day(int number) {
    return BEGIN.plus(Duration.ofDays(number));
  }
}
