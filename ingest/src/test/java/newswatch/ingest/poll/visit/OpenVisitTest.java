package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.ADDRESS;
import static newswatch.ingest.poll.PolledSource.NOW;
import static newswatch.ingest.poll.PolledSource.fresh;
import static newswatch.ingest.poll.PolledSource.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Politeness;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.websub.HeardCalls;
import org.junit.jupiter.api.Test;

/** A poll of a feed with three teasers, driven by the test. */
class OpenVisitTest {
  private static final String TEASER = "About it.";
  private static final String TEXT = "A sentence that says something. ".repeat(40).strip();

  private final FeedSource source = source(ADDRESS, null, FullText.AUTO);
  private final List<String> asked = new ArrayList<>();
  private String forbidden = "nothing";
  private Duration pageTakes = Duration.ZERO;
  private boolean stopping;
  private Instant now = NOW;

  @Test
  void it_wants_one_page_at_a_time_and_asks_for_none_by_itself() {
    OpenVisit visit = begun();
    assertThat(asked).containsExactly(ADDRESS);
    assertThat(visit.wanted().address()).isEqualTo(page(1));
    assertThat(visit.wanted().host()).isEqualTo("example.org");
    fetch(visit);
    assertThat(visit.wanted().address()).isEqualTo(page(2));
    fetch(visit);
    Visit whole = ended(fetch(visit));
    assertThat(asked).containsExactly(ADDRESS, page(1), page(2), page(3));
    assertThat(texts(whole)).allMatch(text -> text.contains(TEXT)).hasSize(3);
    assertThat(whole.state().etag()).isEqualTo("\"1\"");
  }

  @Test
  void ended_early_it_gives_what_it_has_and_leaves_the_rest_to_the_next_poll() {
    OpenVisit visit = begun();
    fetch(visit);
    Visit part = visit.end();
    assertThat(texts(part)).hasSize(1);
    assertThat(part.state().etag()).as("so that the rest comes again").isNull();
    assertThat(part.state().nextPoll()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(part.accounts().fetched()).isEqualTo(1);
    assertThat(part.items().items()).hasSize(1);
  }

  @Test
  void a_page_that_robots_forbid_is_not_wanted() {
    forbidden = page(1);
    OpenVisit visit = begun();
    assertThat(visit.wanted().address()).isEqualTo(page(2));
    assertThat(texts(visit.end())).containsExactly(TEASER);
  }

  @Test
  void a_request_that_was_broken_off_by_the_stop_says_nothing_about_the_page() {
    OpenVisit visit = begun();
    fetch(visit);
    stopping = true;
    assertThat(texts(ended(fetch(visit)))).hasSize(1).allMatch(text -> text.contains(TEXT));
  }

  @Test
  void slow_pages_do_not_hold_up_what_was_read_for_long() {
    pageTakes = FullTexts.LONGEST.plusSeconds(1);
    Visit part = ended(fetch(begun()));
    assertThat(texts(part)).hasSize(1);
    assertThat(part.state().nextPollReason()).contains("waiting");
  }

  @Test
  void a_page_whose_turn_does_not_come_leaves_the_text_of_the_entry() {
    OpenVisit visit = begun();
    visit.skip(() -> stopping);
    visit.skip(() -> stopping);
    Visit whole = ended(visit.skip(() -> stopping));
    assertThat(texts(whole)).containsExactly(TEASER, TEASER, TEASER);
  }

  @Test
  void a_page_whose_turn_does_not_come_is_left_to_the_next_poll_when_others_were_had() {
    OpenVisit visit = begun();
    fetch(visit);
    Visit part = ended(visit.skip(() -> stopping));
    assertThat(texts(part)).hasSize(1);
    assertThat(part.state().etag()).isNull();
  }

  private OpenVisit begun() {
    var limits = new PolitenessLimits(100, Duration.ofMillis(1), Duration.ofSeconds(1), 10);
    var pages = new PageAccess(this::judge, new Politeness(limits, () -> now), () -> now);
    var visits =
        new FeedVisits(this::send, pages, Map.of(FeedKind.FEED, new FeedReader()), null, () -> now);
    var due = new DueFeed(source, 7, fresh(source), List.of(), HeardCalls.NONE);
    VisitStep step = visits.visit(due, () -> {}, () -> stopping);
    OpenVisit visit = ((VisitStep.PagesLeft) step).visit();
    assertThat(visit.advance(() -> stopping)).isInstanceOf(VisitStep.PagesLeft.class);
    return visit;
  }

  private VisitStep fetch(OpenVisit visit) {
    return visit.fetch(() -> {}, () -> stopping);
  }

  private static Visit ended(VisitStep step) {
    return ((VisitStep.Ended) step).visit();
  }

  private static List<String> texts(Visit visit) {
    return visit.documents().stream().map(Document::text).toList();
  }

  private RobotsVerdict judge(String address) {
    return address.equals(forbidden)
        ? new RobotsVerdict.Unknown("not this one")
        : new RobotsVerdict.Allowed(Optional.empty(), Optional.empty(), List.of());
  }

  private FetchResult send(WebRequest request) {
    asked.add(request.address());
    boolean feed = request.address().equals(ADDRESS);
    now = feed ? now : now.plus(pageTakes);
    return new Fetched(
        (WebLocation) WebLocation.parse(request.address()),
        200,
        Map.of("etag", "\"1\""),
        (feed ? feed() : article()).getBytes(StandardCharsets.UTF_8),
        null);
  }

  private static String feed() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Example</title>");
    for (int i = 1; i <= 3; i++) {
      feed.append(
              "<item><guid>%1$s</guid><title>The mine</title><link>%1$s</link>".formatted(page(i)))
          .append("<description>" + TEASER + "</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String page(int number) {
    return "https://example.org/2025/" + number + "-mine";
  }

  private static String article() {
    return "<html><head><title>The mine</title></head><body><article><h1>The mine</h1><p>%1$s</p><p>%1$s</p></article></body></html>"
        .formatted(TEXT);
  }
}
