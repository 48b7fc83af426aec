package newswatch.alerts.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.Origin;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class RecomputationTest {
  private static final Document DOCUMENT =
      Document.builder("d1", "Mining returns", "Wang Yi spoke of Mes Aynak in Kabul.").build();

  private static final TaggedDocument TAGGED =
      new TaggedDocument(
          DOCUMENT,
          "en",
          List.of(),
          List.of(
              new ActorTag(
                  "wang-yi",
                  "Wang Yi",
                  ActorType.PERSON,
                  List.of(Evidence.of(DOCUMENT, Evidence.TEXT, 0, 7)))),
          List.of(),
          null,
          "t7");

  private static final ActorNames NAMES =
      ActorNames.of(
          List.of(new Actor("wang-yi", "Wang Yi", ActorType.PERSON, List.of(Alias.strong("王毅")))));

  @Test
  void the_same_watch_and_document_give_the_same_alert() {
    Watch watch = watch("actor:王毅 OR \"mes aynak\"", 3);
    Recomputation again = Recomputation.of(fired(watch), TAGGED, watch, NAMES);
    assertThat(again.same()).isTrue();
    assertThat(again.again()).isEqualTo(fired(watch));
    assertThat(again.explanation().evidence()).hasSize(2);
  }

  @Test
  void another_version_is_compared_as_if_it_had_fired() {
    Alert fired = fired(watch("mining OR kabul", 1));
    Recomputation again = Recomputation.of(fired, TAGGED, watch("kabul OR aynak", 2), NAMES);
    assertThat(again.same()).isFalse();
    assertThat(again.differences()).extracting(Difference::field).containsExactly("evidence");
    assertThat(again.differences().get(0).then())
        .isEqualTo(
            List.of(
                Evidence.of(DOCUMENT, Evidence.TITLE, 0, 6),
                Evidence.of(DOCUMENT, Evidence.TEXT, 30, 35)));
  }

  @Test
  void of_an_occasion_the_document_and_its_evidence_are_decided_again() {
    Watch watch = Watch.builder("w", "aynak").name("W").when(new Newcomer(null, null, 90)).build();
    WatchSet watches = new WatchSet();
    watches.changed("w", watch);
    Meeting meeting = new WatchMatcher(watches, NAMES).meet(TAGGED, 0, null).meetings().get(0);
    Occasion occasion =
        new Occasion(
            OccasionKind.NEWCOMER,
            "Wang Yi appears",
            Instant.EPOCH,
            Instant.EPOCH,
            1,
            null,
            null,
            "wang-yi",
            List.of());
    Alert fired = meeting.showing("wang-yi").orElseThrow().on("id", occasion);

    Recomputation again = Recomputation.of(fired, TAGGED, watch, NAMES);

    assertThat(again.same()).isTrue();
    assertThat(fired.evidence()).extracting(Evidence::exact).contains("Wang Yi");
    assertThat(Recomputation.of(fired, TAGGED, watch("aynak", 1), NAMES).again()).isNull();
  }

  @Test
  void a_watch_that_is_not_met_any_more_gives_no_alert_and_says_why() {
    Alert fired = fired(watch("mining", 1));
    Recomputation again = Recomputation.of(fired, TAGGED, watch("gold", 2), NAMES);
    assertThat(again.again()).isNull();
    assertThat(again.same()).isFalse();
    assertThat(again.explanation().holds()).isFalse();
  }

  @Test
  void a_name_that_an_actor_has_lost_is_a_difference() {
    Watch watch = watch("actor:王毅", 1);
    Recomputation again = Recomputation.of(fired(watch), TAGGED, watch, ActorNames.of(List.of()));
    assertThat(again.again()).isNull();
  }

  @Test
  void a_watch_whose_query_is_refused_is_refused_here_too() {
    Alert fired = fired(watch("mining", 1));
    assertThatThrownBy(() -> Recomputation.of(fired, TAGGED, watch("(", 2), NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("character");
  }

  private static Alert fired(Watch watch) {
    WatchSet watches = new WatchSet();
    watches.changed(watch.id(), watch);
    Origin origin = Origin.ofRecord("newswatch.tagged", 0, 42);
    return new WatchMatcher(watches, NAMES).match(TAGGED, origin).get(0);
  }

  private static Watch watch(String query, int version) {
    return new Watch("w", "W", query, null, version);
  }
}
