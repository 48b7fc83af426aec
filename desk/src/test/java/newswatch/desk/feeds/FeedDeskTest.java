package newswatch.desk.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.desk.feeds.FeedDecision.Change;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import org.junit.jupiter.api.Test;

class FeedDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final FeedSource PAPER = ListedOffers.source("https://a.example/feed", 0);

  private final FeedsInMemory log = new FeedsInMemory();
  private final FeedDesk desk = new FeedDesk(log);

  @Test
  void adding_again_changes_nothing_but_the_folders_under_which_a_source_is_sorted() {
    assertThat(changes(desk.add(List.of(PAPER)))).containsExactly(Change.ADDED);
    desk.change(List.of(PAPER.id()), new FeedChange("Mine", null, null, null, 30, null));
    assertThat(changes(desk.add(List.of(PAPER)))).containsExactly(Change.UNCHANGED);
    FeedSource sorted = new FeedChange(null, List.of("Asia"), null, null, null, null).of(PAPER);
    assertThat(changes(desk.add(List.of(sorted)))).containsExactly(Change.CHANGED);
    assertThat(desk.sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.title()).isEqualTo("Mine");
              assertThat(source.minutes()).isEqualTo(30);
              assertThat(source.folders()).containsExactly("Asia");
            });
  }

  @Test
  void the_same_source_twice_in_a_list_is_in_both_folders() {
    FeedSource asia = new FeedChange(null, List.of("Asia"), null, null, null, null).of(PAPER);
    FeedSource mines = new FeedChange(null, List.of("Mines"), null, null, null, null).of(PAPER);
    assertThat(changes(desk.add(List.of(asia, mines, asia))))
        .containsExactly(Change.ADDED, Change.CHANGED, Change.UNCHANGED);
    assertThat(desk.sources().get(0).folders()).containsExactly("Asia", "Mines");
  }

  @Test
  void sources_are_named_by_id_or_by_any_spelling_of_their_address() {
    desk.add(List.of(PAPER));
    assertThat(desk.report(PAPER.id())).isPresent();
    assertThat(desk.report("http://A.example:80/feed")).isPresent();
    assertThat(desk.remove(List.of("https://b.example/", "https://A.example/feed")))
        .satisfiesExactly(
            unknown -> assertThat(unknown).isInstanceOf(FeedDecision.Refused.class),
            removed -> assertThat(removed).isEqualTo(new FeedDecision.Removed(PAPER)));
    assertThat(desk.sources()).isEmpty();
  }

  @Test
  void what_cannot_be_is_refused_and_the_rest_is_done() {
    desk.add(List.of(PAPER));
    FeedChange wrong = new FeedChange(null, null, null, null, 1_000_000, null);
    assertThat(desk.change(List.of(PAPER.id()), wrong).get(0))
        .isInstanceOfSatisfying(
            FeedDecision.Refused.class,
            refused -> assertThat(refused.message()).contains("1000000").contains("possible"));
    log.breakDown();
    assertThat(desk.remove(List.of(PAPER.id())).get(0))
        .isInstanceOfSatisfying(
            FeedDecision.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(FeedDecision.Refusal.NOT_KEPT));
  }

  @Test
  void a_report_says_how_a_source_does() {
    desk.add(List.of(PAPER));
    assertThat(report().status()).isEqualTo(FeedStatus.WAITING);
    FeedState healthy =
        FeedState.initial(PAPER.id(), NOW).toBuilder()
            .title("The Paper")
            .health(FeedHealth.HEALTHY)
            .accounts(new FeedAccounts(3, 1, 0, 10, 4, 5, 1, 0, 0, 0))
            .days(new FeedDays(LocalDate.of(2026, 11, 22), List.of(4, 1)))
            .lastSuccess(NOW)
            .build();
    log.put(healthy);
    assertThat(report().title()).isEqualTo("The Paper");
    assertThat(report().status()).isEqualTo(FeedStatus.HEALTHY);
    assertThat(report().perDay()).isEqualTo(2.5);
    FeedError error = new FeedError("timeout", "not done within 10 s", NOW);
    log.put(healthy.toBuilder().failures(1).lastError(error).build());
    assertThat(report().status()).isEqualTo(FeedStatus.STUMBLING);
    assertThat(report().error()).isEqualTo(error);
    desk.change(List.of(PAPER.id()), FeedChange.paused(true));
    assertThat(report().status()).isEqualTo(FeedStatus.PAUSED);
    assertThat(report().nextPoll()).isNull();
  }

  @Test
  void thousands_are_written_at_once_and_stay_in_their_order() {
    List<FeedSource> many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> ListedOffers.source("https://a.example/" + i, i))
            .toList();
    assertThat(changes(desk.add(many))).containsOnly(Change.ADDED);
    assertThat(log.writes()).isEqualTo(1);
    assertThat(desk.sources()).isEqualTo(many);
    assertThat(desk.reports()).hasSize(5_000);
  }

  private FeedReport report() {
    return desk.reports().get(0);
  }

  private static List<Change> changes(List<FeedDecision> decisions) {
    return decisions.stream().map(decision -> ((FeedDecision.Kept) decision).change()).toList();
  }
}
