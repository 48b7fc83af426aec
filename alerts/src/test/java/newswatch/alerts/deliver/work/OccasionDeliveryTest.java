package newswatch.alerts.deliver.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Mute;
import org.junit.jupiter.api.Test;

/** What becomes of the beginnings and ends of occasions on their way. */
class OccasionDeliveryTest {
  private static final SendResult TAKEN = new SendResult.Delivered("taken");
  private static final Instant TIME = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void a_burst_and_its_end_are_told_although_one_story_made_both() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    occur(delivery, "burst", OccasionKind.BURST, "over");
    occur(delivery, "over", OccasionKind.BURST_OVER, "burst");
    occur(delivery, "next", OccasionKind.BURST, null);

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("burst", "over", "next");
  }

  @Test
  void an_end_waits_behind_a_beginning_that_could_not_be_sent() {
    boolean[] up = new boolean[1];
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> up[0] ? TAKEN : new SendResult.TryAgain(null, "answered 503"));
    occur(delivery, "burst", OccasionKind.BURST, "over");
    delivery.pass(Duration.ofSeconds(1));
    occur(delivery, "over", OccasionKind.BURST_OVER, "burst");
    delivery.pass(Duration.ofSeconds(1));
    assertThat(delivery.attempts).hasSize(1);
    up[0] = true;

    delivery.pass(Duration.ofMinutes(5));

    assertThat(delivery.receivedIds()).containsExactly("burst", "over");
  }

  @Test
  void the_end_of_a_muted_burst_is_muted_as_well_though_the_mute_is_over() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    Instant until = delivery.now.plusSeconds(60);
    mute(delivery, until);
    occur(delivery, "burst", OccasionKind.BURST, "over");
    delivery.pass(Duration.ofMinutes(5));
    delivery.restart();
    occur(delivery, "over", OccasionKind.BURST_OVER, "burst");

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.received).isEmpty();
    assertThat(delivery.last().get("over").outcome()).isEqualTo(new Outcome.Muted("m", until));
  }

  @Test
  void the_end_of_a_burst_that_never_arrived_is_told() {
    boolean[] up = new boolean[1];
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> up[0] ? TAKEN : new SendResult.TryAgain(null, "answered 503"));
    occur(delivery, "burst", OccasionKind.BURST, "over");
    delivery.pass(Duration.ofDays(4));
    assertThat(delivery.last().get("burst").outcome()).isInstanceOf(Outcome.GivenUp.class);
    up[0] = true;
    occur(delivery, "over", OccasionKind.BURST_OVER, "burst");

    delivery.pass(Duration.ofMinutes(11));

    assertThat(delivery.receivedIds()).containsExactly("over");
  }

  private static void mute(SimulatedDelivery delivery, Instant until) {
    delivery
        .rules
        .mutes()
        .changed("m", new Mute("m", "w", null, null, null, until, "A. Person", null));
  }

  private static void occur(
      SimulatedDelivery delivery, String id, OccasionKind kind, String counterpart) {
    Occasion occasion =
        new Occasion(kind, "it happened", TIME, TIME, 9, 2.0, counterpart, null, List.of());
    Alert alert = Notices.alert("document", "w", "story").on(id, occasion);
    delivery.now = delivery.now.plusNanos(1_000);
    delivery.route(Notices.queued(alert, delivery.now));
  }
}
