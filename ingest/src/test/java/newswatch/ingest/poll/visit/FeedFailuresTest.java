package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.visit.VisitedFeed.item;
import static newswatch.ingest.poll.visit.VisitedFeed.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.egress.FailureReason;
import newswatch.egress.Turn;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import newswatch.ingest.poll.schedule.PollSchedule;
import org.junit.jupiter.api.Test;

/** Feeds that fail, fall silent, move or are gone. */
class FeedFailuresTest {
  private final VisitedFeed feed = new VisitedFeed();

  @Test
  void failures_are_told_after_half_an_hour_and_it_comes_back_by_itself() {
    feed.web().give(503, "");
    List<HealthEvent> events = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      events.addAll(feed.visit().events());
      feed.setNow(feed.state().nextPoll());
    }
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.FAILING);
    assertThat(events.get(0).reason()).contains("answers 503");
    assertThat(feed.state().failures()).isEqualTo(6);
    feed.web().give(200, rss(item("a", "One")));
    assertThat(feed.visit().events())
        .extracting(HealthEvent::change)
        .containsExactly(HealthChange.RECOVERED);
    assertThat(feed.state().health()).isEqualTo(FeedHealth.HEALTHY);
    assertThat(feed.state().failures()).isZero();
    assertThat(feed.state().lastError()).isNull();
  }

  @Test
  void retry_after_is_heeded() {
    feed.web().give(429, "", "Retry-After", "7200");
    feed.visit();
    assertThat(feed.state().nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(feed.state().nextPollReason()).contains("demands");
  }

  @Test
  void a_host_that_asks_for_a_rest_is_left_alone_for_as_long_as_is_bearable() {
    feed.web().give(503, "", "Retry-After", "7200");
    feed.visit();
    Instant rested = ((Turn.Later) feed.politeness().ask("example.org")).then();
    assertThat(rested).isBetween(Instant.now(), Instant.now().plusSeconds(60));
    assertThat(feed.politeness().ask("example.net")).isInstanceOf(Turn.Now.class);
  }

  @Test
  void a_failure_that_names_no_time_rests_no_host() {
    feed.web().give(503, "");
    feed.visit();
    assertThat(feed.politeness().ask("example.org")).isInstanceOf(Turn.Now.class);
  }

  @Test
  void what_is_no_feed_is_a_failure_with_its_reason() {
    feed.web().give(200, "<!doctype html><title>Log in</title>");
    feed.visit();
    assertThat(feed.state().lastError().reason()).isEqualTo("invalid");
    assertThat(feed.state().lastError().detail()).contains("begins with <");
    feed.web().fail(FailureReason.TLS);
    feed.visit();
    assertThat(feed.state().lastError().reason()).isEqualTo("tls");
  }

  @Test
  void what_is_gone_is_looked_at_once_a_week() {
    feed.web().give(410, "");
    assertThat(feed.visit().events())
        .extracting(HealthEvent::change)
        .containsExactly(HealthChange.GONE);
    assertThat(feed.state().health()).isEqualTo(FeedHealth.GONE);
    assertThat(feed.state().nextPoll()).isAfterOrEqualTo(NOW.plus(PollSchedule.GONE));
    assertThat(feed.visit().events()).isEmpty();
  }

  @Test
  void a_permanent_redirect_is_acted_on_when_it_was_seen_three_times() {
    feed.web().moveTo("https://example.org/new");
    feed.web().give(200, rss(item("a", "One")));
    List<HealthEvent> events = new ArrayList<>();
    for (int i = 0; i < StateChange.POLLS_UNTIL_MOVED; i++) {
      assertThat(feed.state().movedTo()).isNull();
      events.addAll(feed.visit().events());
    }
    assertThat(feed.state().movedTo()).isEqualTo("https://example.org/new");
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.MOVED);
    feed.visit();
    assertThat(feed.web().last().address()).isEqualTo("https://example.org/new");
    feed.web().give(404, "");
    for (int i = 0; i < StateChange.FAILURES_UNTIL_BACK; i++) {
      feed.visit();
    }
    assertThat(feed.state().movedTo()).as("given up when it fails").isNull();
  }

  @Test
  void a_source_that_falls_silent_is_told_once() {
    feed.web().give(200, rss(item("a", "One"), item("b", "Two")));
    feed.visit();
    List<HealthEvent> events = new ArrayList<>();
    for (int day = 1; day < 120; day++) {
      feed.setNow(NOW.plus(Duration.ofDays(day)));
      events.addAll(feed.visit().events());
    }
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.SILENT);
    feed.web().give(200, rss(item("c", "Three")));
    assertThat(feed.visit().events())
        .extracting(HealthEvent::change)
        .containsExactly(HealthChange.RECOVERED);
  }
}
