package newswatch.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Severity;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class EventFilterTest {
  private static final Map<String, Watch> WATCHES =
      Map.of(
          "hers",
          Watch.builder("hers", "x").owner("amina").severity(Severity.CRITICAL).build(),
          "his",
          Watch.builder("his", "x").owner("omar").build(),
          "nobodys",
          Watch.builder("nobodys", "x").build());

  @Test
  void nothing_asked_for_lets_everything_pass() {
    assertThat(passing(EventFilter.NONE)).containsExactly("hers", "his", "nobodys", "gone");
    assertThat(EventFilter.NONE.passes("a value of another channel")).isTrue();
  }

  @Test
  void watches_are_chosen_by_id_also_those_that_are_gone() {
    assertThat(passing(filter(Set.of("his", "gone"), Set.of(), Set.of())))
        .containsExactly("his", "gone");
  }

  @Test
  void an_owner_has_the_watches_that_are_theirs_now() {
    assertThat(passing(filter(Set.of(), Set.of("amina"), Set.of()))).containsExactly("hers");
  }

  @Test
  void a_watch_that_does_not_say_how_much_it_matters_is_information() {
    assertThat(passing(filter(Set.of(), Set.of(), Set.of(Severity.INFO))))
        .containsExactly("his", "nobodys");
  }

  @Test
  void all_that_is_asked_for_must_be_true() {
    assertThat(passing(filter(Set.of("hers"), Set.of("amina"), Set.of(Severity.CRITICAL))))
        .containsExactly("hers");
    assertThat(passing(filter(Set.of("hers"), Set.of("omar"), Set.of()))).isEmpty();
  }

  @Test
  void a_notification_is_chosen_by_its_destination_and_its_alert() {
    EventFilter filter =
        new EventFilter(Set.of("his"), Set.of(), Set.of(), Set.of("ops"), EventFilterTest::watch);

    assertThat(filter.passes(notification("his", "ops"))).isTrue();
    assertThat(filter.passes(notification("his", "console"))).isFalse();
    assertThat(filter.passes(notification("hers", "ops"))).isFalse();
  }

  private static List<String> passing(EventFilter filter) {
    return List.of("hers", "his", "nobodys", "gone").stream()
        .filter(watch -> filter.passes(alert(watch)))
        .toList();
  }

  private static EventFilter filter(
      Set<String> watches, Set<String> owners, Set<Severity> severities) {
    return new EventFilter(watches, owners, severities, Set.of(), EventFilterTest::watch);
  }

  private static Optional<Watch> watch(String id) {
    return Optional.ofNullable(WATCHES.get(id));
  }

  private static Notification notification(String watch, String destination) {
    Outcome outcome = new Outcome.Delivered(Instant.EPOCH, "m", 0, "ok");
    return Notification.of(
        alert(watch), destination, "webhook", Instant.EPOCH, Instant.EPOCH, outcome);
  }

  private static Alert alert(String watch) {
    return new Alert(
        "id",
        new WatchReference(watch, watch, 1),
        new DocumentReference("d", "T", null, null, null),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }
}
