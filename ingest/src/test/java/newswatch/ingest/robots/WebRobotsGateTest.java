package newswatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.RefusalReason;
import newswatch.egress.address.WebLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebRobotsGateTest {
  private static final String PAGE = "https://example.org/a/page?x=1";
  private static final String RULES = "User-agent: newswatch\nDisallow: /a/";

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Instant now = Instant.parse("2025-03-01T08:00:00Z");
  private FetchResult answer = fetched(200, RULES);
  private final RobotsGate gate =
      new WebRobotsGate(answering(() -> answer), new RobotsParser("newswatch"), () -> now);

  @Test
  void a_site_is_asked_once_a_day() {
    assertThat(gate.judge(PAGE))
        .isInstanceOfSatisfying(
            RobotsVerdict.Disallowed.class,
            verdict -> assertThat(verdict.rule()).isEqualTo("Disallow: /a/"));
    assertThat(gate.judge("https://example.org:443/b").isAllowed()).isTrue();
    now = now.plus(WebRobotsGate.KEPT).minusMillis(1);
    gate.judge(PAGE);
    assertThat(asked).containsExactly("https://example.org/robots.txt");
    now = now.plusMillis(1);
    answer = fetched(404, "");
    assertThat(gate.judge(PAGE).isAllowed()).isTrue();
    assertThat(asked).hasSize(2);
  }

  @Test
  void scheme_and_port_make_a_site_of_its_own() {
    gate.judge("http://example.org/");
    gate.judge("https://example.org/");
    gate.judge("https://example.org:8443/");
    gate.judge("https://www.example.org/");
    assertThat(asked)
        .containsExactly(
            "http://example.org/robots.txt",
            "https://example.org/robots.txt",
            "https://example.org:8443/robots.txt",
            "https://www.example.org/robots.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 400, 401, 403, 404, 410, 451})
  void a_file_that_is_not_there_allows_everything(int status) {
    answer = fetched(status, RULES);
    assertThat(gate.judge(PAGE).isAllowed()).isTrue();
  }

  @Test
  void redirects_without_an_end_lead_to_no_file() {
    answer = new FetchResult.Failed(PAGE, FailureReason.TOO_MANY_REDIRECTS, "over 5 redirects");
    assertThat(gate.judge(PAGE).isAllowed()).isTrue();
  }

  @Test
  void a_site_that_cannot_be_asked_is_not_fetched_from_and_asked_again_soon() {
    for (FetchResult failure : failures()) {
      answer = failure;
      now = now.plus(WebRobotsGate.LONGEST_HELD);
      RobotsVerdict verdict = gate.judge(PAGE);
      assertThat(verdict).isInstanceOf(RobotsVerdict.Unknown.class);
      assertThat(verdict.isAllowed()).isFalse();
      assertThat(((RobotsVerdict.Unknown) verdict).why())
          .startsWith("https://example.org/robots.txt: ");
      int before = asked.size();
      now = now.plus(WebRobotsGate.RETRY).minusMillis(1);
      gate.judge(PAGE);
      assertThat(asked).hasSize(before);
      now = now.plusMillis(1);
      answer = fetched(200, "");
      assertThat(gate.judge(PAGE).isAllowed()).isTrue();
    }
  }

  @Test
  void rules_that_are_known_hold_for_a_month_when_the_site_stops_answering() {
    gate.judge(PAGE);
    answer = fetched(503, "");
    now = now.plus(WebRobotsGate.KEPT);
    assertThat(gate.judge(PAGE)).isInstanceOf(RobotsVerdict.Disallowed.class);
    assertThat(gate.judge("https://example.org/b").isAllowed()).isTrue();
    now = now.plus(WebRobotsGate.LONGEST_HELD);
    assertThat(gate.judge("https://example.org/b")).isInstanceOf(RobotsVerdict.Unknown.class);
  }

  private static List<FetchResult> failures() {
    return List.of(
        fetched(500, RULES),
        fetched(503, ""),
        fetched(429, ""),
        new FetchResult.Failed(PAGE, FailureReason.TIMEOUT, "not done within 10 s"),
        new FetchResult.Failed(PAGE, FailureReason.UNREACHABLE, "refused"),
        new FetchResult.Refused(PAGE, new Refusal(RefusalReason.PRIVATE, "10.0.0.1 is private")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "file:///etc/passwd", "https://user@example.org/", "feed"})
  void what_is_no_web_address_is_unknown_and_asks_nobody(String address) {
    assertThat(gate.judge(address)).isInstanceOf(RobotsVerdict.Unknown.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void many_who_ask_about_a_new_site_wait_for_one_request() throws Exception {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var slow =
        new WebRobotsGate(
            answering(
                () -> {
                  started.countDown();
                  release.await();
                  return answer;
                }),
            new RobotsParser("newswatch"),
            () -> now);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var first = threads.submit(() -> slow.judge(PAGE));
      started.await();
      List<Callable<RobotsVerdict>> others = Collections.nCopies(7, () -> slow.judge(PAGE));
      var verdicts = others.stream().map(threads::submit).toList();
      release.countDown();
      Set<RobotsVerdict> all = new HashSet<>(Set.of(first.get()));
      for (var verdict : verdicts) {
        all.add(verdict.get());
      }
      assertThat(all).hasSize(1);
      assertThat(asked).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_cache_keeps_what_was_asked_for_last_within_its_bounds() {
    var cache = new RobotsCache(3, 100_000);
    SiteRobots small = known("User-agent: *|Disallow: /a");
    for (String site : List.of("a", "b", "c")) {
      cache.put(site, small);
    }
    cache.get("a");
    cache.put("d", small);
    assertThat(cache.get("b")).isEmpty();
    assertThat(cache.get("a")).isPresent();
    cache.put("e", known("User-agent: *|Disallow: /" + "x".repeat(99_300)));
    assertThat(cache.size()).isEqualTo(1);
    cache.put("e", small);
    cache.put("f", small);
    assertThat(cache.size()).isEqualTo(2);
  }

  private SiteRobots known(String file) {
    return new SiteRobots(
        Optional.of(RobotsParserTest.rules(file)),
        now,
        Optional.empty(),
        now.plus(Duration.ofDays(1)));
  }

  private Web answering(Callable<FetchResult> answers) {
    return (WebRequest request) -> {
      asked.add(request.address());
      try {
        return answers.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static Fetched fetched(int status, String body) {
    var location = (WebLocation) WebLocation.parse("https://example.org/robots.txt");
    return new Fetched(location, status, Map.of(), body.getBytes(StandardCharsets.UTF_8), null);
  }
}
