package newswatch.desk.outcomes;

import static newswatch.desk.outcomes.NotificationsInMemory.SINCE;
import static newswatch.desk.outcomes.NotificationsInMemory.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;

class NotificationMemoryTest {
  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Waiting(SINCE, WaitReason.RETRY, "answered 503"),
          new Outcome.Delivered(SINCE, "m", 0, "200"),
          new Outcome.Folded("other", "a copy"),
          new Outcome.Muted("Amina", SINCE),
          new Outcome.Refused(RefusedReason.DISABLED, "disabled"),
          new Outcome.GivenUp(12, "answered 503"));

  private final NotificationsInMemory log = new NotificationsInMemory();

  /** The oracle is a map of the last record of each key. */
  @Property(tries = 60)
  void every_notification_counts_once_in_the_state_of_its_last_record(
      @ForAll("records") List<Notification> records) {
    NotificationsInMemory fresh = new NotificationsInMemory();
    Map<String, Notification> last = new HashMap<>();
    for (Notification record : records) {
      fresh.append(record, SINCE);
      last.put(record.key(), record);
    }
    assertThat(fresh.tallies().values().stream().mapToLong(Tally::total).sum())
        .isEqualTo(last.size());
    for (NotificationState state : NotificationState.values()) {
      Set<String> wanted =
          last.values().stream()
              .filter(one -> NotificationState.of(one.outcome()) == state)
              .map(Notification::key)
              .collect(Collectors.toSet());
      NotificationPage page =
          fresh.newest(new NotificationFilter(Set.of(), null, null, state), 0, 10_000);
      assertThat(page.found()).isEqualTo(wanted.size());
      assertThat(page.notifications())
          .isSortedAccordingTo(Comparator.comparing(Notification::since).reversed())
          .extracting(Notification::key)
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
    for (Notification one : last.values()) {
      assertThat(fresh.newest(NotificationFilter.ofAlert(one.alert().id()), 0, 100).notifications())
          .contains(one);
    }
  }

  @Provide
  Arbitrary<List<Notification>> records() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(OUTCOMES))
        .as(
            (alert, destination, outcome) ->
                waiting("a" + alert, "w" + alert % 5, "d" + destination, SINCE.plusSeconds(alert))
                    .with(outcome))
        .list()
        .ofMaxSize(3_000);
  }

  @Example
  void what_is_long_past_is_read_from_the_log_again_and_found_by_all_filters() {
    int many = 2 * RecentNotifications.MOST;
    for (int i = 0; i < many; i++) {
      log.append(waiting("a" + i, "w" + i % 2, "hook", SINCE.plusSeconds(i)), SINCE);
    }
    assertThat(log.newest(NotificationFilter.ALL, 0, 10).notifications())
        .extracting(one -> one.alert().id())
        .startsWith("a" + (many - 1), "a" + (many - 2));
    assertThat(log.reads()).isZero();
    assertThat(log.newest(NotificationFilter.ofAlert("a0"), 0, 10).notifications()).hasSize(1);
    assertThat(log.reads()).isEqualTo(1);
    NotificationPage oldest =
        log.newest(new NotificationFilter(Set.of(), "w1", "hook", null), many / 2 - 3, 10);
    assertThat(oldest.found()).isEqualTo(many / 2);
    assertThat(oldest.notifications())
        .extracting(one -> one.alert().id())
        .containsExactly("a5", "a3", "a1");
    assertThat(log.tallies().get("hook").oldestWaiting()).isEqualTo(SINCE);
  }

  @Example
  void a_destination_fails_from_the_first_failure_after_what_it_took_last() {
    Notification one = waiting("a", "w", "hook", SINCE);
    log.append(one, SINCE);
    assertThat(log.attempts()).containsEntry("hook", Attempts.NONE);
    log.append(one.with(OUTCOMES.get(0)), at(1));
    log.append(one.with(OUTCOMES.get(5)), at(2));
    assertThat(log.attempts().get("hook")).isEqualTo(new Attempts(null, at(1), "answered 503"));
    log.append(
        waiting("b", "w", "hook", SINCE).with(new Outcome.Delivered(at(3), "b", 0, "ok")), at(3));
    assertThat(log.attempts().get("hook")).isEqualTo(new Attempts(at(3), null, null));
  }

  @Example
  void who_sees_to_an_alert_changes_nothing_about_how_its_destination_does() {
    Notification taken =
        waiting("a", "w", "hook", SINCE).with(new Outcome.Delivered(at(1), "a", 0, "ok"));
    Notification failed = waiting("b", "w", "hook", SINCE).with(OUTCOMES.get(0));
    log.append(taken, at(1));
    log.append(failed, at(2));
    Attempts before = log.attempts().get("hook");
    var by = new Notification.Acknowledgement("Amina", at(3));
    log.append(taken.acknowledgedBy(by), at(3));
    assertThat(log.attempts()).containsEntry("hook", before);
    log.append(failed.with(new Outcome.Delivered(at(4), "b", 0, "ok")), at(4));
    log.append(waiting("c", "w", "hook", SINCE).with(OUTCOMES.get(5)).acknowledgedBy(by), at(5));
    assertThat(log.attempts().get("hook").failingSince()).isNull();
  }

  private static Instant at(int minutes) {
    return SINCE.plusSeconds(60L * minutes);
  }
}
