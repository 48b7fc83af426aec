package newswatch.alerts.deliver.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.DigestTimes;
import newswatch.events.rules.Every;
import newswatch.events.rules.Mute;
import newswatch.events.rules.QuietHours;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

/** Days in the life of a destination, played through with a simulated clock. */
class LaneTest {
  private static final SendResult TAKEN = new SendResult.Delivered("ok");
  private static final SendResult DOWN = new SendResult.TryAgain(null, "answered 503");

  @Test
  void an_alert_is_sent_at_once_and_its_copies_are_folded_into_it() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    route(delivery, "a1", "w", "story");
    route(delivery, "a2", "w", "story");
    route(delivery, "a3", "w", "another");
    route(delivery, "a4", "v", "story");

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a3", "a4");
    assertThat(outcome(delivery, "a2"))
        .isEqualTo(new Outcome.Folded("a1", "another copy of the story"));
  }

  @Test
  void copies_are_still_folded_after_a_restart() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    route(delivery, "a1", "w", "story");
    delivery.pass(Duration.ofSeconds(1));
    delivery.restart();
    route(delivery, "a2", "w", "story");

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("a1");
  }

  @Test
  void a_destination_that_is_down_for_an_hour_gets_everything_and_is_hardly_bothered() {
    Instant[] up = new Instant[1];
    SimulatedDelivery delivery =
        new SimulatedDelivery((message, now) -> now.isBefore(up[0]) ? DOWN : TAKEN);
    up[0] = delivery.now.plus(Duration.ofHours(1));
    for (int i = 0; i < 300; i++) {
      route(delivery, "a" + i, "w", "story" + i);
    }

    delivery.pass(Duration.ofHours(1));
    assertThat(delivery.attempts).hasSizeLessThan(20);
    assertThat(delivery.counts()).isEqualTo(Map.of("waiting", 300));

    delivery.pass(Duration.ofMinutes(11));
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 300));
  }

  @Test
  void copies_wait_behind_the_alert_that_could_not_be_sent_and_are_folded_into_it() {
    boolean[] up = new boolean[1];
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> up[0] ? TAKEN : DOWN);
    route(delivery, "a1", "w", "story");
    delivery.pass(Duration.ofSeconds(1));
    route(delivery, "a2", "w", "story");
    delivery.pass(Duration.ofSeconds(1));
    up[0] = true;

    delivery.pass(Duration.ofMinutes(10));

    assertThat(delivery.receivedIds()).containsExactly("a1");
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 1, "folded", 1));
  }

  @Test
  void copies_that_come_with_an_alert_that_is_refused_are_told_instead_of_it() {
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) ->
                message.id().equals("a1")
                    ? new SendResult.Refused(RefusedReason.NOT_TAKEN, "answered 413")
                    : TAKEN);
    route(delivery, "a1", "w", "story");
    route(delivery, "a2", "w", "story");
    route(delivery, "a3", "w", "story");

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("a2");
    assertThat(delivery.received.get(0).copies()).isEqualTo(1);
    assertThat(outcome(delivery, "a3"))
        .isEqualTo(new Outcome.Folded("a2", "another copy of the story"));
  }

  @Test
  void what_never_arrives_is_given_up_after_days_and_the_counts_balance() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> DOWN);
    route(delivery, "a1", "w", "story");

    delivery.pass(Duration.ofDays(2));
    assertThat(delivery.counts()).isEqualTo(Map.of("waiting", 1));
    delivery.pass(Duration.ofDays(2));

    assertThat(outcome(delivery, "a1")).isEqualTo(new Outcome.GivenUp(12, "answered 503"));
  }

  @Test
  void ten_thousand_alerts_at_once_are_throttled_and_none_is_lost_or_kept_whole() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    delivery.put(new Destination("d", "test", Map.of(), 600, null, null, null));
    for (int i = 0; i < 10_000; i++) {
      route(delivery, "a" + i, "w", "story" + i);
    }

    delivery.pass(Duration.ofSeconds(59));
    assertThat(delivery.received).hasSize(600);
    delivery.pass(Duration.ofMinutes(17));

    assertThat(delivery.receivedIds()).doesNotHaveDuplicates().hasSize(10_000);
    assertThat(delivery.waiting()).isZero();
  }

  @Test
  void a_backlog_keeps_only_the_first_notifications_whole() {
    Backlog backlog = new Backlog();
    Instant now = Instant.EPOCH;
    for (int i = 0; i < 10_000; i++) {
      backlog.read(Notices.queued("a" + i, "w", "s" + i, now.plusNanos(i)), i);
    }

    assertThat(backlog.entries()).hasSize(10_000);
    assertThat(backlog.entries().stream().filter(entry -> entry.loaded() != null))
        .hasSize(Backlog.MOST_LOADED);
  }

  @Test
  void retry_after_is_obeyed() {
    Instant[] first = new Instant[1];
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> {
              if (first[0] == null) {
                first[0] = now;
                return new SendResult.TryAgain(Duration.ofMinutes(7), "answered 429");
              }
              return TAKEN;
            });
    route(delivery, "a1", "w", "s1");
    route(delivery, "a2", "w", "s2");

    delivery.pass(Duration.ofMinutes(6));
    assertThat(delivery.attempts).hasSize(1);
    delivery.pass(Duration.ofMinutes(2));

    assertThat(delivery.receivedIds()).containsExactlyInAnyOrder("a1", "a2");
    assertThat(delivery.attempts.get(1)).isEqualTo(first[0].plus(Duration.ofMinutes(7)));
  }

  @Test
  void one_poisonous_alert_does_not_keep_the_others() {
    SimulatedDelivery delivery =
        new SimulatedDelivery((message, now) -> message.id().equals("bad") ? DOWN : TAKEN);
    route(delivery, "bad", "w", "s0");
    IntStream.range(0, 20).forEach(i -> route(delivery, "a" + i, "w", "t" + i));

    delivery.pass(Duration.ofMinutes(5));

    assertThat(delivery.received).hasSize(20);
    assertThat(delivery.counts()).isEqualTo(Map.of("waiting", 1, "delivered", 20));
  }

  @Test
  void mutes_quiet_hours_and_validity_hold_or_end_notifications() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    Instant now = delivery.now;
    delivery
        .rules
        .mutes()
        .changed("m", new Mute("m", "muted", null, null, null, now.plusSeconds(60), "me", null));
    delivery.put(watch("quiet", null, null, new QuietHours("08:00", "10:00", "UTC"), null));
    delivery.put(
        watch("urgent", null, Severity.CRITICAL, new QuietHours("08:00", "10:00", "UTC"), null));
    delivery.put(watch("over", null, null, null, now));
    for (String watch : List.of("muted", "quiet", "urgent", "over")) {
      route(delivery, "of-" + watch, watch, watch);
    }

    delivery.pass(Duration.ofSeconds(1));
    assertThat(delivery.receivedIds()).containsExactly("of-urgent");
    assertThat(outcome(delivery, "of-muted"))
        .isEqualTo(new Outcome.Muted("m", now.plusSeconds(60)));
    assertThat(((Outcome.Refused) outcome(delivery, "of-over")).reason())
        .isEqualTo(RefusedReason.NOT_VALID);

    delivery.pass(Duration.ofHours(1));
    assertThat(delivery.receivedIds()).containsExactly("of-urgent", "of-quiet");
  }

  @Test
  void digests_come_at_their_time_together_and_again_under_the_same_id() {
    boolean[] up = new boolean[1];
    Set<String> tried = new HashSet<>();
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> {
              tried.add(message.id());
              return up[0] ? TAKEN : DOWN;
            });
    delivery.put(watch("w", new Every.Digest(DigestTimes.parse("daily 12:00")), null, null, null));
    route(delivery, "a1", "w", "s1");
    route(delivery, "a2", "w", "s2");
    delivery.pass(Duration.ofMinutes(179));
    assertThat(tried).isEmpty();

    delivery.pass(Duration.ofMinutes(2));
    assertThat(tried).hasSize(1);
    delivery.restart();
    up[0] = true;
    delivery.pass(Duration.ofHours(1));

    assertThat(delivery.received).hasSize(1);
    assertThat(tried).hasSize(1);
    Message digest = delivery.received.get(0);
    assertThat(digest.isTogether()).isTrue();
    assertThat(digest.notifications()).extracting(n -> n.alert().id()).containsExactly("a1", "a2");
  }

  @Test
  void one_watch_is_told_at_once_here_and_in_a_digest_there() {
    SimulatedDelivery here = new SimulatedDelivery((message, now) -> TAKEN);
    SimulatedDelivery there = new SimulatedDelivery((message, now) -> TAKEN);
    Every daily = new Every.Digest(DigestTimes.parse("daily 13:30 Asia/Kabul"));
    there.put(new Destination("d", "test", Map.of(), null, daily, null, null));
    for (SimulatedDelivery delivery : List.of(here, there)) {
      delivery.put(watch("w", new Every.Story(), null, null, null));
      route(delivery, "a1", "w", "s1");
      route(delivery, "a2", "w", "s2");
      delivery.pass(Duration.ofDays(2));
    }

    assertThat(here.receivedIds()).containsExactly("a1", "a2");
    assertThat(there.received).hasSize(1);
    assertThat(there.attempts.get(0)).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
  }

  @Test
  void a_stronger_watch_spares_the_weaker_one() {
    SimulatedDelivery delivery = new SimulatedDelivery((message, now) -> TAKEN);
    delivery.put(Watch.builder("weak", "x").unless(List.of("strong")).build());
    route(delivery, "a1", "strong", "story");
    route(delivery, "a2", "weak", "story");
    route(delivery, "a3", "weak", "other");

    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("a1", "a3");
  }

  @Test
  void gone_refuses_and_closed_changes_nothing() {
    SimulatedDelivery gone = new SimulatedDelivery((message, now) -> new SendResult.Gone("410"));
    route(gone, "a1", "w", "s");
    gone.pass(Duration.ofMillis(1));
    assertThat(outcome(gone, "a1")).isEqualTo(new Outcome.Refused(RefusedReason.GONE, "410"));

    SimulatedDelivery closed =
        new SimulatedDelivery((message, now) -> new SendResult.Closed("no reader"));
    route(closed, "a1", "w", "s");
    closed.pass(Duration.ofDays(1));
    assertThat(closed.attempts).hasSize(1);
    assertThat(closed.counts()).isEqualTo(Map.of("waiting", 1));
  }

  private static Watch watch(
      String id, Every every, Severity severity, QuietHours quiet, Instant until) {
    return Watch.builder(id, "x")
        .every(every)
        .severity(severity)
        .validUntil(until)
        .quiet(quiet)
        .build();
  }

  private static void route(SimulatedDelivery delivery, String alert, String watch, String story) {
    delivery.now = delivery.now.plusNanos(1_000);
    delivery.route(Notices.queued(alert, watch, story, delivery.now));
  }

  private static Outcome outcome(SimulatedDelivery delivery, String alert) {
    return delivery.last().get(alert).outcome();
  }
}
