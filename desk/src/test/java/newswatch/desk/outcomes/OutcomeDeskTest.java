package newswatch.desk.outcomes;

import static newswatch.desk.outcomes.NotificationsInMemory.SINCE;
import static newswatch.desk.outcomes.NotificationsInMemory.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import newswatch.desk.outcomes.OutcomeDecision.Changed;
import newswatch.desk.outcomes.OutcomeDecision.Refusal;
import newswatch.desk.outcomes.OutcomeDecision.Refused;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeDeskTest {
  private static final Instant NOW = SINCE.plusSeconds(3_600);

  private final NotificationsInMemory log = new NotificationsInMemory();
  private final OutcomeDesk desk = new OutcomeDesk(log, InstantSource.fixed(NOW));
  private final Notification waiting = waiting("abc1", "w", "mail", SINCE);
  private final Notification delivered =
      waiting("abc1", "w", "hook", SINCE)
          .with(new Outcome.Delivered(SINCE, "abc1", 0, "200"))
          .withAttempts(2);

  @BeforeEach
  void tell() {
    log.append(waiting, SINCE);
    log.append(delivered, SINCE);
    log.append(waiting("abc2", "w", "mail", SINCE), SINCE);
  }

  @Test
  void what_somebody_has_seen_to_is_sent_no_more_and_says_by_whom() {
    var by = new Notification.Acknowledgement("Amina", NOW);
    assertThat(desk.acknowledge("abc1", "Amina")).isInstanceOf(Changed.class);
    assertThat(log.newest(NotificationFilter.ofAlert("abc1"), 0, 9).notifications())
        .containsExactlyInAnyOrder(
            waiting.acknowledgedBy(by).with(new Outcome.Muted("acknowledged by Amina", NOW)),
            delivered.acknowledgedBy(by));
    assertThat(log.tallies().get("mail").of(NotificationState.WAITING)).isEqualTo(1);
  }

  @Test
  void what_is_asked_for_again_waits_as_if_nothing_had_happened_to_it() {
    Outcome.Waiting again = new Outcome.Waiting(NOW, WaitReason.ASKED_AGAIN, "asked for again");
    assertThat(desk.resend("abc1", "hook"))
        .isEqualTo(new Changed(List.of(delivered.afresh(again))));
    assertThat(log.newest(NotificationFilter.ofAlert("abc1"), 0, 9).notifications())
        .containsExactlyInAnyOrder(waiting, delivered.afresh(again));
  }

  @Test
  void the_beginning_of_one_id_is_enough_and_of_two_is_not() {
    assertThat(desk.resend("abc2", null)).isInstanceOf(Changed.class);
    log.append(waiting("xyz", "w", "mail", SINCE), SINCE);
    assertThat(desk.acknowledge("x", "Amina")).isInstanceOf(Changed.class);
    assertThat(desk.acknowledge("abc", "Amina"))
        .isEqualTo(
            new Refused(
                Refusal.AMBIGUOUS,
                "the ids of 2 alerts begin with \"abc\", such as abc1 and abc2: give more of it"));
  }

  @Test
  void what_cannot_be_changed_is_refused_with_the_remedy() {
    assertThat(desk.resend("none", null))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN));
    assertThat(desk.resend("abc1", "nowhere"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.message()).contains("hook", "mail"));
    log.breakDown();
    assertThat(desk.acknowledge("abc1", "Amina"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_KEPT));
  }
}
