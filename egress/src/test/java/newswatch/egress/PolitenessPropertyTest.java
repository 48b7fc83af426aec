package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolitenessPropertyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final PolitenessLimits LIMITS =
      new PolitenessLimits(2, SECOND, Duration.ofSeconds(10), 3);

  private Instant now = Instant.parse("2025-03-01T08:00:00Z");
  private final Politeness politeness = new Politeness(LIMITS, () -> now);

  /** What happens: time passes, then a host is asked for a turn or one of its requests ends. */
  record Step(int millis, String host, boolean ends, Optional<Duration> crawlDelay) {}

  @Property(tries = 1_000)
  void no_host_is_asked_too_often_or_too_much_at_once(@ForAll("steps") List<Step> steps) {
    Map<String, Deque<Turn.Visit>> underWay = new HashMap<>();
    Map<String, Instant> lastStart = new HashMap<>();
    for (Step step : steps) {
      now = now.plusMillis(step.millis());
      Deque<Turn.Visit> visits = underWay.computeIfAbsent(step.host(), host -> new ArrayDeque<>());
      if (step.ends()) {
        if (!visits.isEmpty()) {
          visits.poll().close();
        }
        continue;
      }
      Turn turn = politeness.ask(step.host(), step.crawlDelay());
      if (turn instanceof Turn.Now allowed) {
        visits.add(allowed.visit());
        assertThat(visits.size()).isLessThanOrEqualTo(step.crawlDelay().isPresent() ? 1 : 2);
        Instant before = lastStart.put(step.host(), now);
        assertThat(before == null ? SECOND : Duration.between(before, now))
            .isGreaterThanOrEqualTo(SECOND);
      } else {
        assertThat(((Turn.Later) turn).then()).isAfter(now);
        assertThat(((Turn.Later) turn).then()).isBeforeOrEqualTo(now.plusSeconds(10));
      }
      assertThat(politeness.remembered()).isLessThanOrEqualTo(LIMITS.hosts());
    }
    underWay.values().forEach(visits -> visits.forEach(Turn.Visit::close));
    underWay.keySet().forEach(this::assertThatWhoComesWhenToldIsLetIn);
  }

  private void assertThatWhoComesWhenToldIsLetIn(String host) {
    for (int i = 0; i < 12; i++) { // The longest delay in steps of the shortest, and one more.
      Turn turn = politeness.ask(host);
      if (turn instanceof Turn.Now allowed) {
        allowed.visit().close();
        return;
      }
      now = ((Turn.Later) turn).then();
    }
    throw new AssertionError(host + " is never let in");
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<Optional<Duration>> delays =
        Arbitraries.of(0, 0, 1, 3_000, 60_000)
            .map(millis -> millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis)));
    return Combinators.combine(
            Arbitraries.of(0, 1, 500, 1_000, 4_000),
            Arbitraries.of("a.org", "b.org", "c.org", "d.org"),
            Arbitraries.of(true, false, false),
            delays)
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Example
  void a_host_that_asks_for_a_delay_gets_it_from_the_end_of_each_request() {
    Optional<Duration> delay = Optional.of(Duration.ofSeconds(5));
    Turn.Visit visit = ((Turn.Now) politeness.ask("a.org", delay)).visit();
    now = now.plusSeconds(20);
    visit.close();
    assertThat(politeness.ask("a.org", delay)).isEqualTo(new Turn.Later(now.plusSeconds(5)));
    visit.close();
    now = now.plusSeconds(5);
    assertThat(politeness.ask("a.org", delay)).isInstanceOf(Turn.Now.class);
  }

  @Example
  void a_delay_is_shortened_to_the_longest_and_a_rest_too() {
    Optional<Duration> day = Optional.of(Duration.ofDays(1));
    ((Turn.Now) politeness.ask("a.org", day)).visit().close();
    assertThat(politeness.ask("a.org")).isEqualTo(new Turn.Later(now.plusSeconds(10)));
    politeness.rest("b.org", Duration.ofDays(1));
    assertThat(politeness.ask("b.org")).isEqualTo(new Turn.Later(now.plusSeconds(10)));
  }

  @Example
  void hosts_beyond_the_most_come_back_and_those_that_are_through_are_forgotten() {
    for (String host : List.of("a.org", "b.org", "c.org")) {
      ((Turn.Now) politeness.ask(host)).visit().close();
    }
    assertThat(politeness.ask("d.org")).isEqualTo(new Turn.Later(now.plus(SECOND)));
    now = now.plus(SECOND);
    assertThat(politeness.ask("d.org")).isInstanceOf(Turn.Now.class);
    assertThat(politeness.remembered()).isEqualTo(1);
  }

  @Example
  void limits_that_make_no_sense_are_refused_together() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolitenessLimits(0, Duration.ZERO, Duration.ofSeconds(-1), 0))
        .withMessageContaining("at once")
        .withMessageContaining("delay")
        .withMessageContaining("longest")
        .withMessageContaining("hosts");
  }
}
