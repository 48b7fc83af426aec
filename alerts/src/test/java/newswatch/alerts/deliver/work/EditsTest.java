package newswatch.alerts.deliver.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Every;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New versions of documents that a destination was told of. */
class EditsTest {
  private static final SendResult TAKEN = new SendResult.Delivered("ok");
  private static final SendResult DOWN = new SendResult.TryAgain(null, "answered 503");
  private static final SendResult NEVER =
      new SendResult.Refused(RefusedReason.NOT_TAKEN, "answered 413");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_edit_without_new_evidence_is_folded_into_what_was_told_also_after_a_restart(
      boolean eachArticle) {
    SimulatedDelivery delivery = taking(TAKEN);
    delivery.put(watch(eachArticle));
    route(delivery, "v1", "doc", "story", "copper", "Mes Aynak");
    delivery.pass(Duration.ofSeconds(1));
    route(delivery, "v2", "doc", "story", "Copper");
    delivery.pass(Duration.ofSeconds(1));
    delivery.restart();
    route(delivery, "v3", "doc", "moved to another story", "mes aynak");
    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("v1");
    for (String edit : List.of("v2", "v3")) {
      assertThat(delivery.last().get(edit).outcome())
          .isEqualTo(new Outcome.Folded("v1", "an edit of what was told, no new evidence"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_edit_with_new_evidence_is_told_once(boolean eachArticle) {
    SimulatedDelivery delivery = taking(TAKEN);
    delivery.put(watch(eachArticle));
    route(delivery, "v1", "doc", "story", "copper");
    route(delivery, "v2", "doc", "story", "copper", "three dead");
    route(delivery, "v3", "doc", "story", "three dead");
    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("v1", "v2");
    assertThat(delivery.last().get("v3").outcome()).isInstanceOf(Outcome.Folded.class);
  }

  @Test
  void an_edit_of_a_copy_that_was_folded_is_another_copy() {
    SimulatedDelivery delivery = taking(TAKEN);
    route(delivery, "a1", "doc-a", "story", "copper");
    route(delivery, "b1", "doc-b", "story", "copper");
    route(delivery, "b2", "doc-b", "story", "copper", "lithium");
    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("a1");
    assertThat(delivery.last().get("b2").outcome())
        .isEqualTo(new Outcome.Folded("a1", "another copy of the story"));
  }

  @Test
  void edits_are_not_counted_as_copies() {
    SimulatedDelivery delivery = taking(TAKEN);
    route(delivery, "v1", "doc", "story", "copper");
    route(delivery, "v2", "doc", "story", "copper");
    route(delivery, "c1", "copy", "story", "copper");
    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.received).hasSize(1);
    assertThat(delivery.received.get(0).copies()).isEqualTo(1);
  }

  @Test
  void an_edit_is_told_when_the_version_before_never_arrived() {
    SimulatedDelivery delivery =
        new SimulatedDelivery((message, now) -> message.id().equals("v1") ? NEVER : TAKEN);
    route(delivery, "v1", "doc", "story", "copper");
    delivery.pass(Duration.ofSeconds(1));
    route(delivery, "v2", "doc", "story", "copper");
    delivery.pass(Duration.ofSeconds(1));

    assertThat(delivery.receivedIds()).containsExactly("v2");
  }

  @Test
  void an_edit_that_waited_for_the_morning_is_told_after_a_restart() {
    SimulatedDelivery delivery = taking(TAKEN);
    route(delivery, "v1", "doc", "story", "copper");
    delivery.pass(Duration.ofSeconds(1));
    Destination morning =
        new Destination(
            Notices.DESTINATION,
            "test",
            Map.of(),
            null,
            Every.parse("digest(daily 07:30 UTC)"),
            null,
            null);
    delivery.put(morning);
    route(delivery, "v2", "doc", "story", "lithium");
    route(delivery, "v3", "doc", "story", "lithium");
    delivery.pass(Duration.ofHours(1));
    delivery.restart();
    delivery.pass(Duration.ofDays(1));

    assertThat(delivery.received).hasSize(2);
    assertThat(delivery.received.get(1).notifications())
        .extracting(part -> part.alert().id())
        .containsExactly("v2");
    assertThat(delivery.counts()).isEqualTo(Map.of("delivered", 2, "folded", 1));
  }

  @Test
  void an_edit_that_fails_at_first_is_still_told() {
    int[] attempts = new int[1];
    SimulatedDelivery delivery =
        new SimulatedDelivery(
            (message, now) -> message.id().equals("v2") && attempts[0]++ == 0 ? DOWN : TAKEN);
    route(delivery, "v1", "doc", "story", "copper");
    delivery.pass(Duration.ofSeconds(1));
    route(delivery, "v2", "doc", "story", "lithium");
    delivery.pass(Duration.ofMinutes(1));

    assertThat(delivery.receivedIds()).containsExactly("v1", "v2");
  }

  private static SimulatedDelivery taking(SendResult result) {
    return new SimulatedDelivery((message, now) -> result);
  }

  private static Watch watch(boolean eachArticle) {
    return Watch.builder("w", "x")
        .destinations(List.of(Notices.DESTINATION))
        .every(eachArticle ? new Every.Article() : null)
        .build();
  }

  private static void route(
      SimulatedDelivery delivery, String alert, String document, String story, String... words) {
    delivery.now = delivery.now.plusNanos(1);
    delivery.route(
        Notification.of(
            new Alert(
                alert,
                new WatchReference("w", "w", 1),
                new DocumentReference(document, "Title", null, null, null),
                Stream.of(words).map(EditsTest::evidence).toList(),
                null,
                List.of(),
                List.of(),
                story,
                null,
                null),
            Notices.DESTINATION,
            "test",
            delivery.now,
            delivery.now,
            new Outcome.Waiting(delivery.now, WaitReason.QUEUED, "its turn comes")));
  }

  private static Evidence evidence(String word) {
    return new Evidence(Evidence.TEXT, 0, word.codePointCount(0, word.length()), word);
  }
}
