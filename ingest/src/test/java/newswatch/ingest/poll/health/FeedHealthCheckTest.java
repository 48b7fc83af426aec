package newswatch.ingest.poll.health;

import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.PolledSource.fresh;
import static newswatch.ingest.poll.PolledSource.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedStateBuilder;
import newswatch.events.source.FeedTexts;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import org.junit.jupiter.api.Test;

class FeedHealthCheckTest {
  private static final int HOURLY = 60;

  private final FeedSource source = source(null);
  private FeedState state = fresh(source);
  private Instant now = NOW;

  @Test
  void the_first_good_poll_makes_a_source_healthy_and_is_not_told() {
    assertThat(poll(state -> state)).isEmpty();
    assertThat(state.health()).isEqualTo(FeedHealth.HEALTHY);
  }

  @Test
  void failures_are_told_once_when_they_are_many_and_last_long() {
    poll(state -> state);
    Instant since = now;
    assertThat(poll(failed(1, since))).isEmpty();
    now = since.plus(FeedHealthCheck.LONGEST_FAILURE);
    assertThat(poll(failed(2, since))).as("long, but few").isEmpty();
    assertThat(state.health()).isEqualTo(FeedHealth.HEALTHY);
    assertThat(poll(failed(3, since))).containsExactly(HealthChange.FAILING);
    assertThat(poll(failed(4, since))).isEmpty();
    assertThat(state.health()).isEqualTo(FeedHealth.FAILING);
    assertThat(state.healthReason()).isEqualTo("answers 500");
    assertThat(poll(this::answering)).containsExactly(HealthChange.RECOVERED);
    assertThat(poll(this::answering)).isEmpty();
  }

  @Test
  void many_failures_in_a_short_time_are_not_told() {
    assertThat(poll(failed(FeedHealthCheck.MOST_FAILURES * 3, now))).isEmpty();
  }

  @Test
  void silence_is_measured_by_the_pace_of_the_source_and_told_once() {
    poll(state -> state.lastNew(NOW).pace(HOURLY));
    now = NOW.plus(FeedHealthCheck.SHORTEST_SILENCE);
    assertThat(poll(this::answering)).isEmpty();
    now = now.plusSeconds(1);
    assertThat(poll(this::answering)).containsExactly(HealthChange.SILENT);
    assertThat(poll(this::answering)).isEmpty();
    assertThat(poll(state -> state.lastNew(now))).containsExactly(HealthChange.RECOVERED);
  }

  @Test
  void a_source_that_is_slow_by_nature_may_be_silent_for_longer() {
    Duration pace = Duration.ofDays(2);
    poll(state -> state.lastNew(NOW).pace((int) pace.toMinutes()));
    now = NOW.plus(pace.multipliedBy(FeedHealthCheck.PACES_OF_SILENCE));
    assertThat(poll(this::answering)).isEmpty();
    now = now.plusSeconds(1);
    assertThat(poll(this::answering)).containsExactly(HealthChange.SILENT);
  }

  @Test
  void a_source_that_never_brought_anything_is_not_silent() {
    now = NOW.plus(Duration.ofDays(400));
    assertThat(poll(this::answering)).isEmpty();
  }

  @Test
  void what_is_gone_and_then_fails_otherwise_stays_told() {
    assertThat(poll(failed(1, now), true)).containsExactly(HealthChange.GONE);
    assertThat(poll(failed(2, now), true)).isEmpty();
    assertThat(poll(this::answering)).containsExactly(HealthChange.RECOVERED);
  }

  @Test
  void texts_that_shrink_to_teasers_are_told_and_so_is_their_end() {
    poll(texts(1_000, "en", false));
    assertThat(poll(texts(200, "en", true))).containsExactly(HealthChange.TEASERS);
    assertThat(poll(texts(200, "en", true))).isEmpty();
    assertThat(poll(texts(900, "en", false))).containsExactly(HealthChange.RECOVERED);
  }

  @Test
  void another_language_is_told_and_the_first_one_is_not() {
    assertThat(poll(texts(500, "en", false))).isEmpty();
    assertThat(poll(texts(500, "fa", false))).containsExactly(HealthChange.LANGUAGE_CHANGED);
    assertThat(poll(texts(500, "fa", false))).isEmpty();
  }

  @Test
  void another_address_is_told_once() {
    UnaryOperator<FeedStateBuilder> moved = state -> state.movedTo("https://example.org/new");
    assertThat(poll(moved)).containsExactly(HealthChange.MOVED);
    assertThat(poll(moved)).isEmpty();
  }

  private FeedStateBuilder answering(FeedStateBuilder state) {
    return state.failures(0).failingSince(null).lastError(null);
  }

  private static UnaryOperator<FeedStateBuilder> failed(int times, Instant since) {
    return state ->
        state
            .failures(times)
            .failingSince(since)
            .lastError(new FeedError("status", "answers 500", since));
  }

  private static UnaryOperator<FeedStateBuilder> texts(
      int recent, String language, boolean teasers) {
    return state -> state.texts(new FeedTexts(1_000, recent, language, 5, language, teasers));
  }

  private List<HealthChange> poll(UnaryOperator<FeedStateBuilder> change) {
    return poll(change, false);
  }

  private List<HealthChange> poll(UnaryOperator<FeedStateBuilder> change, boolean gone) {
    FeedState after = change.apply(state.toBuilder()).build();
    HealthVerdict verdict = FeedHealthCheck.check(source, state, after, gone, now);
    state = after.toBuilder().health(verdict.health()).healthReason(verdict.reason()).build();
    List<HealthChange> told = new ArrayList<>();
    for (HealthEvent event : verdict.events()) {
      assertThat(event.feed()).isEqualTo(source.id());
      assertThat(event.reason()).isNotBlank();
      told.add(event.change());
    }
    return told;
  }
}
