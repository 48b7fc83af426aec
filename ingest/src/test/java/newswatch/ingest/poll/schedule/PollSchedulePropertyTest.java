package newswatch.ingest.poll.schedule;

import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.PolledSource.bringing;
import static newswatch.ingest.poll.PolledSource.failing;
import static newswatch.ingest.poll.PolledSource.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedRhythm;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedSubscription;
import newswatch.events.source.FullText;

class PollSchedulePropertyTest {
  private static final double MOST_SPREAD = 1.1;
  private static final long YEAR = 365L * 24 * 3600;

  @Property
  void a_source_that_answers_is_polled_within_a_day_and_not_before_five_minutes(
      @ForAll @IntRange(max = 5_000) int perDay, @ForAll @LongRange(max = YEAR) long silence) {
    FeedSource source = source(null);
    Duration wait = wait(source, bringing(source, perDay, ago(silence)), PollHints.NONE);
    assertThat(wait).isBetween(PollSchedule.SHORTEST, spread(PollSchedule.LONGEST));
  }

  @Property
  void a_source_that_brought_something_in_the_last_two_days_is_polled_within_the_hour(
      @ForAll @IntRange(max = 5_000) int perDay, @ForAll @LongRange(max = 48 * 3600) long silence) {
    FeedSource source = source(null);
    assertThat(wait(source, bringing(source, perDay, ago(silence)), PollHints.NONE))
        .isLessThanOrEqualTo(spread(PollSchedule.LONGEST_PACE));
  }

  @Property
  void a_busier_source_is_never_polled_less_often(
      @ForAll @IntRange(min = 1, max = 2_000) int perDay,
      @ForAll @IntRange(max = 2_000) int more,
      @ForAll @LongRange(max = YEAR) long silence) {
    FeedSource source = source(null);
    assertThat(wait(source, bringing(source, perDay + more, ago(silence)), PollHints.NONE))
        .isLessThanOrEqualTo(wait(source, bringing(source, perDay, ago(silence)), PollHints.NONE));
  }

  @Property
  void the_longer_a_source_is_silent_the_less_often_it_is_polled(
      @ForAll @IntRange(max = 500) int perDay,
      @ForAll @LongRange(max = YEAR) long silence,
      @ForAll @LongRange(max = YEAR) long more) {
    FeedSource source = source(null);
    assertThat(wait(source, bringing(source, perDay, ago(silence + more)), PollHints.NONE))
        .isGreaterThanOrEqualTo(
            wait(source, bringing(source, perDay, ago(silence)), PollHints.NONE));
  }

  @Property
  void nothing_is_polled_before_the_server_allows_it(
      @ForAll @LongRange(max = YEAR) long seconds,
      @ForAll @IntRange(max = 40) int failures,
      @ForAll boolean fixed,
      @ForAll boolean gone) {
    FeedSource source = source(fixed ? 1 : null);
    FeedState state =
        failing(source, failures, NOW).toBuilder()
            .health(gone ? FeedHealth.GONE : FeedHealth.UNKNOWN)
            .build();
    Duration demand = Duration.ofSeconds(seconds);
    Duration heeded =
        demand.compareTo(PollSchedule.LONGEST_DEMAND) < 0 ? demand : PollSchedule.LONGEST_DEMAND;
    assertThat(wait(source, state, new PollHints(demand, Duration.ZERO)))
        .isGreaterThanOrEqualTo(heeded);
  }

  @Property
  void failures_make_the_wait_grow_up_to_a_day_and_it_is_never_given_up(
      @ForAll @IntRange(min = 1, max = 1_000) int failures,
      @ForAll @IntRange(min = 1, max = FeedSource.MOST_MINUTES) int minutes,
      @ForAll boolean fixed) {
    FeedSource source = source(fixed ? minutes : null);
    Duration wait = wait(source, failing(source, failures, NOW), PollHints.NONE);
    Duration next = wait(source, failing(source, failures + 1, NOW), PollHints.NONE);
    Duration longest = Duration.ofMinutes(Math.max(fixed ? minutes : 0, 24 * 60));
    assertThat(wait).isBetween(PollSchedule.SHORTEST, spread(longest));
    assertThat(next).isBetween(wait, spread(longest));
  }

  @Property
  void an_interval_that_people_ask_for_is_kept_whatever_the_source_says(
      @ForAll @IntRange(min = 1, max = FeedSource.MOST_MINUTES) int minutes,
      @ForAll @LongRange(max = YEAR) long fresh,
      @ForAll @IntRange(max = 100_000) int asked) {
    FeedSource source = source(minutes);
    FeedState state =
        bringing(source, 3, ago(60)).toBuilder()
            .rhythm(new FeedRhythm(asked, List.of(1), List.of(2)))
            .build();
    assertThat(wait(source, state, new PollHints(Duration.ZERO, Duration.ofSeconds(fresh))))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @Property
  void what_server_and_source_ask_for_is_heeded_up_to_a_day(
      @ForAll @LongRange(max = YEAR) long fresh, @ForAll @IntRange(max = 100_000) int asked) {
    FeedSource source = source(null);
    FeedState state =
        bringing(source, 500, ago(60)).toBuilder()
            .rhythm(new FeedRhythm(asked, List.of(), List.of()))
            .build();
    Duration longest = Duration.ofSeconds(Math.max(fresh, asked * 60L));
    Duration heeded = longest.compareTo(PollSchedule.LONGEST) < 0 ? longest : PollSchedule.LONGEST;
    assertThat(wait(source, state, new PollHints(Duration.ZERO, Duration.ofSeconds(fresh))))
        .isBetween(heeded, spread(PollSchedule.LONGEST));
  }

  @Property
  void a_source_is_not_polled_in_the_hours_and_on_the_days_that_it_skips(
      @ForAll @IntRange(max = 23) int first,
      @ForAll @IntRange(min = 1, max = 23) int hours,
      @ForAll @IntRange(min = 1, max = 7) int day) {
    List<Integer> skipped =
        IntStream.range(first, first + hours).map(hour -> hour % 24).boxed().toList();
    FeedSource source = source(null);
    FeedState state =
        bringing(source, 500, ago(60)).toBuilder()
            .rhythm(new FeedRhythm(0, skipped, List.of(day)))
            .build();
    var at = PollSchedule.next(source, state, PollHints.NONE, NOW).at().atZone(ZoneOffset.UTC);
    assertThat(skipped).doesNotContain(at.getHour());
    assertThat(at.getDayOfWeek().getValue()).isNotEqualTo(day);
  }

  @Property
  void a_source_whose_hub_tells_of_news_is_asked_seldom_and_before_its_lease_is_to_be_renewed(
      @ForAll @IntRange(max = 100) int perDay,
      @ForAll @LongRange(min = 1, max = YEAR) long silence,
      @ForAll @LongRange(min = 1, max = 10 * 24 * 3600) long renewal) {
    FeedSource source = source(null);
    FeedState plain = bringing(source, perDay, ago(silence));
    Instant next = NOW.plusSeconds(renewal);
    FeedState told =
        plain.toBuilder().subscription(subscription(next.plusSeconds(60), next)).build();
    Duration wait = wait(source, told, PollHints.NONE);
    Duration own = wait(source, plain, PollHints.NONE);
    Duration seldom = spread(PollSchedule.TOLD);
    assertThat(wait)
        .isLessThanOrEqualTo(Duration.ofSeconds(renewal))
        .isLessThanOrEqualTo(own.compareTo(seldom) > 0 ? own : seldom);
    if (wait.compareTo(Duration.ofSeconds(renewal)) < 0) {
      assertThat(wait).isGreaterThanOrEqualTo(own).isGreaterThanOrEqualTo(PollSchedule.TOLD);
    }
    FeedState over = plain.toBuilder().subscription(subscription(NOW, next)).build();
    assertThat(wait(source, over, PollHints.NONE)).as("when the lease is over").isEqualTo(own);
  }

  private static FeedSubscription subscription(Instant leaseEnd, Instant next) {
    return FeedSubscription.wanted("https://hub.example/", "https://example.org/feed", NOW, -1)
        .confirmed(leaseEnd, next);
  }

  @Property(tries = 20)
  void sources_that_are_alike_are_not_polled_at_the_same_time(
      @ForAll @IntRange(max = 50) int perDay) {
    long different =
        IntStream.range(0, 100)
            .mapToObj(i -> source("https://example.org/" + i, null, FullText.NEVER))
            .map(source -> wait(source, bringing(source, perDay, ago(60)), PollHints.NONE))
            .distinct()
            .count();
    assertThat(different).isGreaterThan(80);
  }

  private static Duration wait(FeedSource source, FeedState state, PollHints hints) {
    NextPoll next = PollSchedule.next(source, state, hints, NOW);
    assertThat(next.reason()).isNotBlank();
    return Duration.between(NOW, next.at());
  }

  private static Instant ago(long seconds) {
    return NOW.minusSeconds(seconds);
  }

  private static Duration spread(Duration longest) {
    return Duration.ofMillis((long) (longest.toMillis() * MOST_SPREAD));
  }
}
