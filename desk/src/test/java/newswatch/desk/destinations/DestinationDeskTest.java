package newswatch.desk.destinations;

import static newswatch.desk.outcomes.NotificationsInMemory.SINCE;
import static newswatch.desk.outcomes.NotificationsInMemory.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import newswatch.desk.destinations.DestinationDecision.Kept;
import newswatch.desk.destinations.DestinationDecision.Refusal;
import newswatch.desk.destinations.DestinationDecision.Refused;
import newswatch.desk.destinations.DestinationDecision.Removed;
import newswatch.desk.outcomes.NotificationsInMemory;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchesInMemory;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class DestinationDeskTest {
  private static final Destination HOOK = new Destination("hook", "hook", Map.of("url", "env:A"));

  private final DestinationsInMemory log = new DestinationsInMemory();
  private final WatchesInMemory watches = new WatchesInMemory();
  private final NotificationsInMemory notifications = new NotificationsInMemory();
  private final OutcomeDesk outcomes = new OutcomeDesk(notifications, InstantSource.fixed(SINCE));
  private final DestinationDesk desk = new DestinationDesk(log, watches, log);

  @Test
  void the_console_is_there_without_being_added_and_stays() {
    assertThat(desk.destinations()).containsExactly(Destination.CONSOLE);
    assertThat(desk.remove("console")).isInstanceOf(Refused.class);
    assertThat(desk.disable("console", "quiet"))
        .isEqualTo(new Kept(Destination.CONSOLE.withDisabled("quiet"), true));
    assertThat(desk.destinations()).containsExactly(Destination.CONSOLE.withDisabled("quiet"));
  }

  @Test
  void a_destination_is_added_changed_disabled_and_enabled() {
    assertThat(desk.put(HOOK)).isEqualTo(new Kept(HOOK, true));
    Destination other = HOOK.withSettings(Map.of("url", "env:B"));
    assertThat(desk.put(other)).isEqualTo(new Kept(other, false));
    assertThat(desk.disable("hook", "moving"))
        .isEqualTo(new Kept(other.withDisabled("moving"), false));
    assertThat(desk.reports(outcomes))
        .filteredOn(report -> report.destination().id().equals("hook"))
        .extracting(DestinationReport::status)
        .containsExactly(DestinationStatus.DISABLED);
    assertThat(desk.enable("hook")).isEqualTo(new Kept(other, false));
  }

  @Test
  void who_removes_one_is_told_which_watches_still_name_it() {
    new WatchDesk(watches).create(new Watch("w", "W", "copper", List.of("hook", "console"), 1));
    desk.put(HOOK);
    assertThat(desk.report("hook", outcomes).orElseThrow().watches()).containsExactly("w");
    assertThat(desk.remove("hook")).isEqualTo(new Removed("hook", List.of("w")));
    assertThat(desk.report("hook", outcomes)).isEmpty();
  }

  @Test
  void wrong_settings_unknown_ids_and_a_log_that_is_away_change_nothing() {
    assertThat(desk.put(HOOK.withSettings(Map.of())))
        .isEqualTo(new Refused(Refusal.BAD_DESTINATION, List.of("a hook needs \"url\"")));
    assertThat(List.of(desk.enable("none"), desk.remove("none"), desk.test("none")))
        .allSatisfy(
            refused -> assertThat(((Refused) refused).refusal()).isEqualTo(Refusal.UNKNOWN));
    log.breakDown();
    assertThat(((Refused) desk.put(HOOK)).refusal()).isEqualTo(Refusal.NOT_KEPT);
  }

  @Test
  void what_fails_says_since_when_and_how_much_waits_for_it() {
    desk.put(HOOK);
    assertThat(desk.report("hook", outcomes).orElseThrow().status())
        .isEqualTo(DestinationStatus.UNUSED);
    notifications.append(
        waiting("a", "w", "hook", SINCE)
            .with(new Outcome.Waiting(SINCE, WaitReason.RETRY, "answered 503")),
        SINCE.plusSeconds(9));
    notifications.append(waiting("b", "w", "hook", SINCE.plusSeconds(60)), SINCE);
    DestinationReport report = desk.report("hook", outcomes).orElseThrow();
    assertThat(report.status()).isEqualTo(DestinationStatus.FAILING);
    assertThat(report.failingSince()).isEqualTo(SINCE.plusSeconds(9));
    assertThat(report.fault()).isEqualTo("answered 503");
    assertThat(report.waiting()).isEqualTo(2);
    assertThat(report.oldestWaiting()).isEqualTo(SINCE);
  }

  @Test
  void a_secret_that_another_program_wrote_is_not_shown() {
    log.write(
        Channels.DESTINATIONS, "hook", HOOK.withSettings(Map.of("url", "https://x/?hunter2")));
    assertThat(desk.destinations().toString() + desk.reports(outcomes))
        .contains("(hidden)")
        .doesNotContain("hunter2");
  }
}
