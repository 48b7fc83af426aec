package newswatch.alerts.deliver.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.GroupBy;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Mute;
import newswatch.events.rules.QuietHours;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

/** What goes in one message, and when, with a clock that is moved. */
class GroupingTest {
  private static final SendResult TAKEN = new SendResult.Delivered("taken");
  private static final SendResult DOWN = new SendResult.TryAgain(null, "answered 503");

  @Test
  void ten_watches_that_meet_one_article_are_one_message_after_a_moment() {
    SimulatedDelivery delivery = byStory(true);
    for (int i = 0; i < 10; i++) {
      route(delivery, "a" + i, "w" + i, "story");
    }

    delivery.pass(Duration.ofMillis(1_900));
    assertThat(delivery.received).isEmpty();
    delivery.pass(Duration.ofMillis(200));

    assertThat(delivery.received).hasSize(1);
    assertThat(alerts(delivery.received.get(0))).hasSize(10);
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 10));
    assertThat(delivery.last().values())
        .extracting(each -> ((Outcome.Delivered) each.outcome()).message())
        .containsOnly(delivery.received.get(0).id());
  }

  @Test
  void an_alert_that_nobody_joins_is_sent_under_its_own_id_as_ever() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w", "s1");
    route(delivery, "a2", "w", "s2");

    delivery.pass(Duration.ofSeconds(3));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
    assertThat(delivery.received).noneMatch(Message::isTogether);
  }

  @Test
  void a_new_story_does_not_wait_for_the_interval_of_another() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w", "s1");
    delivery.pass(Duration.ofSeconds(10));
    route(delivery, "a2", "w", "s2");

    delivery.pass(Duration.ofSeconds(3));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
  }

  @Test
  void other_watches_that_meet_a_told_story_later_are_told_together_after_the_interval() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w1", "story");
    delivery.pass(Duration.ofMinutes(1));
    route(delivery, "a2", "w2", "story");
    delivery.pass(Duration.ofMinutes(1));
    route(delivery, "a3", "w3", "story");

    delivery.pass(Duration.ofMinutes(2));
    assertThat(delivery.receivedIds()).containsExactly("a1");
    assertThat(((Outcome.Waiting) outcome(delivery, "a3")).reason()).isEqualTo(WaitReason.GROUP);
    delivery.pass(Duration.ofMinutes(2));

    assertThat(delivery.received).hasSize(2);
    assertThat(alerts(delivery.received.get(1))).containsExactly("a2", "a3");
  }

  @Test
  void what_is_critical_does_not_wait_for_the_interval() {
    SimulatedDelivery delivery = byStory(true);
    delivery.put(watch("urgent", Severity.CRITICAL, null));
    route(delivery, "a1", "w1", "story");
    delivery.pass(Duration.ofMinutes(1));
    route(delivery, "a2", "urgent", "story");

    delivery.pass(Duration.ofSeconds(3));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
  }

  @Test
  void copies_are_folded_within_a_group_and_counted() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w1", "story");
    route(delivery, "a2", "w2", "story");
    route(delivery, "a3", "w1", "story");

    delivery.pass(Duration.ofSeconds(3));

    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 2, "folded", 1));
    assertThat(outcome(delivery, "a3"))
        .isEqualTo(new Outcome.Folded("a1", "another copy of the story"));
    assertThat(alerts(delivery.received.get(0))).containsExactly("a1", "a2");
  }

  @Test
  void another_process_sends_the_same_composition_under_the_same_id() {
    boolean[] up = new boolean[1];
    List<Message> tried = new ArrayList<>();
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> {
              tried.add(message);
              return up[0] ? TAKEN : DOWN;
            });
    delivery.usualGrouping = Grouping.BY_STORY;
    route(delivery, "a1", "w1", "story");
    route(delivery, "a2", "w2", "story");
    delivery.pass(Duration.ofSeconds(3));
    assertThat(tried).hasSize(1);

    // A third watch meets the story while the message may or may not have arrived.
    route(delivery, "a3", "w3", "story");
    delivery.restart();
    up[0] = true;
    delivery.pass(Duration.ofMinutes(10));

    assertThat(tried).extracting(Message::id).startsWith(tried.get(0).id(), tried.get(0).id());
    assertThat(alerts(tried.get(1))).isEqualTo(alerts(tried.get(0)));
    assertThat(delivery.received).hasSize(2);
    assertThat(delivery.receivedIds().get(1)).isEqualTo("a3");
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 3));
  }

  @Test
  void a_failed_message_goes_again_whole_although_others_stand_between_its_parts() {
    boolean[] up = new boolean[1];
    List<Message> tried = new ArrayList<>();
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> {
              tried.add(message);
              return up[0] ? TAKEN : DOWN;
            });
    delivery.put(grouped(Grouping.usual(GroupBy.WATCH)));
    route(delivery, "a1", "w1", "s1");
    route(delivery, "b1", "w2", "s2");
    route(delivery, "b2", "w2", "s3");
    route(delivery, "a2", "w1", "s4");
    delivery.pass(Duration.ofSeconds(10));
    assertThat(tried).hasSizeGreaterThan(2);
    up[0] = true;

    delivery.pass(Duration.ofMinutes(10));

    assertThat(tried).extracting(GroupingTest::alerts).allMatch(alerts -> alerts.size() == 2);
    assertThat(delivery.received)
        .extracting(GroupingTest::alerts)
        .containsExactlyInAnyOrder(List.of("a1", "a2"), List.of("b1", "b2"));
  }

  @Test
  void what_was_on_its_way_by_itself_when_the_process_died_stays_by_itself() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w1", "story");
    delivery.pass(Duration.ofSeconds(1));
    delivery.diesBeforeSending = true;
    delivery.pass(Duration.ofSeconds(2));

    delivery.diesBeforeSending = false;
    delivery.restart();
    route(delivery, "a2", "w2", "story");
    delivery.pass(Duration.ofMinutes(6));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
  }

  @Test
  void a_group_that_waits_is_kept_over_a_restart() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w1", "story");
    delivery.pass(Duration.ofMillis(1_500));
    delivery.restart();
    route(delivery, "a2", "w2", "story");

    delivery.pass(Duration.ofMillis(600));

    assertThat(alerts(delivery.received.get(0))).containsExactly("a1", "a2");
  }

  @Test
  void the_interval_is_kept_over_a_restart() {
    SimulatedDelivery delivery = byStory(true);
    route(delivery, "a1", "w1", "story");
    delivery.pass(Duration.ofSeconds(3));
    delivery.restart();
    route(delivery, "a2", "w2", "story");

    delivery.pass(Duration.ofMinutes(4));
    assertThat(delivery.receivedIds()).containsExactly("a1");
    delivery.pass(Duration.ofMinutes(2));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
  }

  @Test
  void a_flood_on_one_topic_is_a_message_an_interval_and_none_is_lost() {
    SimulatedDelivery delivery = byStory(false);
    delivery.put(grouped(new Grouping(GroupBy.TOPIC, Duration.ofSeconds(30), Duration.ofHours(1))));
    for (int i = 0; i < 120; i++) {
      delivery.route(
          Notices.queued(
              Notices.alert("a" + i, "w" + i % 7, "s" + i, "mining", "china"), delivery.now));
      delivery.pass(Duration.ofMinutes(1));
    }

    delivery.pass(Duration.ofHours(2));

    assertThat(delivery.received).hasSize(3);
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 120));
  }

  @Test
  void more_than_fit_in_one_message_follow_at_once() {
    SimulatedDelivery delivery = byStory(false);
    delivery.put(grouped(new Grouping(GroupBy.WATCH, Duration.ofMinutes(1), Duration.ofHours(1))));
    for (int i = 0; i < 1_200; i++) {
      route(delivery, "a" + i, "w", "s" + i);
    }

    delivery.pass(Duration.ofMinutes(2));

    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 1_200));
    assertThat(delivery.received).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_group_counts_once_against_the_limit_of_a_minute() {
    SimulatedDelivery delivery = byStory(true);
    delivery.put(new Destination("d", "test", Map.of(), 1, null, null, null));
    for (int i = 0; i < 10; i++) {
      route(delivery, "a" + i, "w" + i, "story");
    }

    delivery.pass(Duration.ofSeconds(3));

    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 10));
  }

  @Test
  void each_of_a_group_is_muted_and_held_for_itself() {
    SimulatedDelivery delivery = byStory(true);
    delivery.put(watch("quiet", null, new QuietHours("08:00", "10:00", "UTC")));
    Mute mute =
        new Mute("m", "muted", null, null, null, delivery.now.plusSeconds(60), "A. Person", null);
    delivery.rules.mutes().changed("m", mute);
    for (String watch : List.of("loud", "quiet", "muted")) {
      route(delivery, "of-" + watch, watch, "story");
    }

    delivery.pass(Duration.ofSeconds(3));
    assertThat(delivery.receivedIds()).containsExactly("of-loud");
    delivery.pass(Duration.ofHours(2));

    assertThat(delivery.receivedIds()).containsExactly("of-loud", "of-quiet");
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 2, "muted", 1));
  }

  @Test
  void what_quiet_hours_hold_back_of_a_failed_message_is_told_later_under_another_id() {
    boolean[] up = new boolean[1];
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> up[0] ? TAKEN : DOWN);
    delivery.usualGrouping = Grouping.BY_STORY;
    delivery.put(watch("quiet", null, new QuietHours("09:00", "10:00", "UTC")));
    delivery.now = Instant.parse("2026-03-02T08:59:57Z");
    route(delivery, "a1", "quiet", "story");
    route(delivery, "a2", "loud", "story");
    delivery.pass(Duration.ofMillis(2_500));
    assertThat(delivery.attempts).hasSize(1);

    up[0] = true;
    delivery.pass(Duration.ofHours(2));

    assertThat(delivery.received).hasSize(2);
    assertThat(alerts(delivery.received.get(0))).containsExactly("a2");
    assertThat(delivery.receivedIds().get(1)).isEqualTo("a1");
  }

  @Test
  void a_destination_that_groups_nothing_is_told_at_once() {
    SimulatedDelivery delivery = byStory(true);
    delivery.put(grouped(Grouping.NONE));
    route(delivery, "a1", "w1", "story");
    route(delivery, "a2", "w2", "story");

    delivery.pass(Duration.ofMillis(1));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a2");
  }

  private static SimulatedDelivery byStory(boolean usual) {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    delivery.usualGrouping = usual ? Grouping.BY_STORY : Grouping.NONE;
    return delivery;
  }

  private static Destination grouped(Grouping grouping) {
    return new Destination("d", "test", Map.of(), null, null, grouping, null);
  }

  private static Watch watch(String id, Severity severity, QuietHours quiet) {
    return Watch.builder(id, "x").severity(severity).quiet(quiet).build();
  }

  private static void route(SimulatedDelivery delivery, String alert, String watch, String story) {
    delivery.now = delivery.now.plusNanos(1_000);
    delivery.route(Notices.queued(alert, watch, story, delivery.now));
  }

  private static List<String> alerts(Message message) {
    return message.notifications().stream().map(each -> each.alert().id()).toList();
  }

  private static Outcome outcome(SimulatedDelivery delivery, String alert) {
    Notification last = delivery.last().get(alert);
    return last.outcome();
  }
}
