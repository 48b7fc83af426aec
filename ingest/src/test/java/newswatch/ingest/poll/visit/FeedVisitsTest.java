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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Politeness;
import newswatch.egress.PolitenessLimits;
import newswatch.egress.Turn;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import newswatch.events.source.KnownItem;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.poll.schedule.PollSchedule;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.websub.HeardCalls;
import org.junit.jupiter.api.Test;

class FeedVisitsTest {
  private static final String LONG = "A sentence that says something. ".repeat(40).strip();

  private final Answers web = new Answers();
  private final Politeness politeness =
      new Politeness(
          new PolitenessLimits(100, Duration.ofMillis(1), Duration.ofSeconds(60), 10),
          Instant::now);
  private FeedSource source = source(null);
  private FeedState state = fresh(source);
  private List<KnownItem> items = List.of();
  private Instant now = NOW;

  @Test
  void new_items_become_documents_once() {
    web.give(200, rss(item("a", "One"), item("b", "Two")));
    assertThat(titles(visit())).containsExactly("One", "Two");
    web.give(200, rss(item("c", "Three"), item("a", "One"), item("b", "Two")));
    assertThat(titles(visit())).containsExactly("Three");
    assertThat(state.accounts()).isEqualTo(new FeedAccounts(2, 0, 0, 5, 3, 2, 0, 0, 0, 0));
    assertThat(visit().items()).as("when nothing is new").isNull();
  }

  @Test
  void documents_say_where_and_when_they_were_fetched_and_from_whom() {
    web.give(200, rss(item("a", "One")));
    Document document = visit().documents().get(0);
    assertThat(document.fetched()).isEqualTo(NOW);
    assertThat(document.source()).isEqualTo("Example");
    assertThat(document.version()).isEqualTo(1);
  }

  @Test
  void an_item_that_was_edited_is_the_next_version_of_its_document() {
    web.give(200, rss(item("a", "One")));
    Document first = visit().documents().get(0);
    web.give(200, rss(item("a", "One, corrected")));
    Document second = visit().documents().get(0);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.changes()).isNotNull();
    assertThat(state.accounts().changed()).isEqualTo(1);
    assertThat(visit().documents()).as("the same once more").isEmpty();
  }

  @Test
  void items_under_new_names_at_the_same_addresses_are_known() {
    web.give(200, rss(item("a", "One")));
    visit();
    web.give(200, rss(item("a", "One").replace("guid-a", "other")));
    assertThat(visit().documents()).isEmpty();
    assertThat(state.accounts().known()).isEqualTo(1);
  }

  @Test
  void capitals_tell_names_apart() {
    String upper = item("a", "Two").replace("guid-a", "GUID-A").replace("/2025/a", "/2025/b");
    web.give(200, rss(item("a", "One"), upper));
    assertThat(titles(visit())).containsExactly("One", "Two");
  }

  @Test
  void an_item_that_says_nothing_is_rejected_once_and_counted_each_time() {
    web.give(200, rss("<item><guid>x</guid></item>", item("a", "One")));
    assertThat(visit().rejections()).hasSize(1);
    assertThat(visit().rejections()).isEmpty();
    assertThat(state.accounts().rejected()).isEqualTo(2);
    assertThat(state.accounts().fetched()).isEqualTo(4);
  }

  @Test
  void an_answer_that_did_not_change_costs_no_items() {
    web.give(200, rss(item("a", "One")), "ETag", "\"1\"", "Last-Modified", "yesterday");
    visit();
    assertThat(state.etag()).isEqualTo("\"1\"");
    web.give(304, "");
    assertThat(visit().documents()).isEmpty();
    assertThat(web.last().headers())
        .containsEntry("if-none-match", "\"1\"")
        .containsEntry("if-modified-since", "yesterday");
    assertThat(state.accounts().unchanged()).isEqualTo(1);
    assertThat(state.etag()).isEqualTo("\"1\"");
  }

  @Test
  void failures_are_told_after_half_an_hour_and_it_comes_back_by_itself() {
    web.give(503, "");
    List<HealthEvent> events = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      events.addAll(visit().events());
      now = state.nextPoll();
    }
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.FAILING);
    assertThat(events.get(0).reason()).contains("answers 503");
    assertThat(state.failures()).isEqualTo(6);
    web.give(200, rss(item("a", "One")));
    assertThat(visit().events())
        .extracting(HealthEvent::change)
        .containsExactly(HealthChange.RECOVERED);
    assertThat(state.health()).isEqualTo(FeedHealth.HEALTHY);
    assertThat(state.failures()).isZero();
    assertThat(state.lastError()).isNull();
  }

  @Test
  void retry_after_is_heeded() {
    web.give(429, "", "Retry-After", "7200");
    visit();
    assertThat(state.nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(state.nextPollReason()).contains("demands");
  }

  @Test
  void a_host_that_asks_for_a_rest_is_left_alone_for_as_long_as_is_bearable() {
    web.give(503, "", "Retry-After", "7200");
    visit();
    Instant rested = ((Turn.Later) politeness.ask("example.org")).then();
    assertThat(rested).isBetween(Instant.now(), Instant.now().plusSeconds(60));
    assertThat(politeness.ask("example.net")).isInstanceOf(Turn.Now.class);
  }

  @Test
  void a_failure_that_names_no_time_rests_no_host() {
    web.give(503, "");
    visit();
    assertThat(politeness.ask("example.org")).isInstanceOf(Turn.Now.class);
  }

  @Test
  void what_is_no_feed_is_a_failure_with_its_reason() {
    web.give(200, "<!doctype html><title>Log in</title>");
    visit();
    assertThat(state.lastError().reason()).isEqualTo("invalid");
    assertThat(state.lastError().detail()).contains("begins with <");
    web.fail(FailureReason.TLS);
    visit();
    assertThat(state.lastError().reason()).isEqualTo("tls");
  }

  @Test
  void what_is_gone_is_looked_at_once_a_week() {
    web.give(410, "");
    assertThat(visit().events()).extracting(HealthEvent::change).containsExactly(HealthChange.GONE);
    assertThat(state.health()).isEqualTo(FeedHealth.GONE);
    assertThat(state.nextPoll()).isAfterOrEqualTo(NOW.plus(PollSchedule.GONE));
    assertThat(visit().events()).isEmpty();
  }

  @Test
  void a_permanent_redirect_is_acted_on_when_it_was_seen_three_times() {
    web.moveTo("https://example.org/new");
    web.give(200, rss(item("a", "One")));
    List<HealthEvent> events = new ArrayList<>();
    for (int i = 0; i < StateChange.POLLS_UNTIL_MOVED; i++) {
      assertThat(state.movedTo()).isNull();
      events.addAll(visit().events());
    }
    assertThat(state.movedTo()).isEqualTo("https://example.org/new");
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.MOVED);
    visit();
    assertThat(web.last().address()).isEqualTo("https://example.org/new");
    web.give(404, "");
    for (int i = 0; i < StateChange.FAILURES_UNTIL_BACK; i++) {
      visit();
    }
    assertThat(state.movedTo()).as("given up when it fails").isNull();
  }

  @Test
  void the_page_behind_a_teaser_gives_the_text() {
    use(FullText.AUTO);
    web.give(200, rss(item("a", "One")));
    web.page(article());
    Document document = visit().documents().get(0);
    assertThat(document.text()).contains("A sentence that says something.").hasSizeGreaterThan(500);
    assertThat(document.summary()).isEqualTo("About One.");
    assertThat(state.accounts().pages()).isEqualTo(1);
  }

  @Test
  void a_page_that_cannot_be_had_leaves_the_text_of_the_entry() {
    use(FullText.AUTO);
    web.give(200, rss(item("a", "One")));
    assertThat(visit().documents().get(0).text()).isEqualTo("About One.");
    assertThat(state.accounts().pagesFailed()).isEqualTo(1);
  }

  @Test
  void a_page_about_something_else_leaves_the_text_of_the_entry() {
    use(FullText.AUTO);
    web.give(200, rss(item("a", "Rain in the north")));
    web.page(article());
    assertThat(visit().documents().get(0).text()).isEqualTo("About Rain in the north.");
    assertThat(state.accounts().pagesFailed()).isEqualTo(1);
  }

  @Test
  void more_pages_than_one_poll_may_ask_for_wait_for_the_next_and_the_validators_with_them() {
    use(FullText.ALWAYS);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < FullTexts.MOST_PAGES + 5; i++) {
      all.add(item("n" + i, "One " + i));
    }
    web.give(200, rss(all.toArray(String[]::new)), "ETag", "\"1\"");
    web.page(article());
    assertThat(visit().documents()).hasSize(FullTexts.MOST_PAGES);
    assertThat(state.etag()).isNull();
    assertThat(state.nextPoll()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(visit().documents()).hasSize(5);
    assertThat(state.etag()).isEqualTo("\"1\"");
    assertThat(state.accounts().added()).isEqualTo(all.size());
  }

  @Test
  void a_source_that_falls_silent_is_told_once() {
    web.give(200, rss(item("a", "One"), item("b", "Two")));
    visit();
    List<HealthEvent> events = new ArrayList<>();
    for (int day = 1; day < 120; day++) {
      now = NOW.plus(Duration.ofDays(day));
      events.addAll(visit().events());
    }
    assertThat(events).extracting(HealthEvent::change).containsExactly(HealthChange.SILENT);
    web.give(200, rss(item("c", "Three")));
    assertThat(visit().events())
        .extracting(HealthEvent::change)
        .containsExactly(HealthChange.RECOVERED);
  }

  private void use(FullText fullText) {
    source = source(ADDRESS, null, fullText);
  }

  private Visit visit() {
    var pages =
        new PageAccess(
            address -> new RobotsVerdict.Allowed(Optional.empty(), Optional.empty(), List.of()),
            politeness,
            Instant::now);
    var visits =
        new FeedVisits(web, pages, Map.of(FeedKind.FEED, new FeedReader()), null, () -> now);
    Visit visit = WholeVisit.of(visits, new DueFeed(source, 7, state, items, HeardCalls.NONE));
    state = visit.state();
    items = visit.items() == null ? items : visit.items().items();
    assertThat(state.sourceOffset()).isEqualTo(7);
    return visit;
  }

  private static List<String> titles(Visit visit) {
    return visit.documents().stream().map(Document::title).toList();
  }

  private static String rss(String... items) {
    return "<rss><channel><title>Example</title>" + String.join("", items) + "</channel></rss>";
  }

  private static String item(String name, String title) {
    return "<item><guid isPermaLink=\"false\">guid-"
        + name
        + "</guid><title>"
        + title
        + "</title><link>https://example.org/2025/"
        + name
        + "-article</link><description>About "
        + title
        + ".</description></item>";
  }

  private static String article() {
    return "<html><head><title>One</title></head><body><article><h1>One</h1><p>"
        + LONG
        + "</p><p>"
        + LONG
        + "</p></article></body>";
  }

  /** A web of one feed and, perhaps, pages. */
  private static final class Answers implements Web {
    private final List<WebRequest> requests = new ArrayList<>();
    private FetchResult feed = new FetchResult.Failed(ADDRESS, FailureReason.UNREACHABLE, "none");
    private String page;
    private String movedTo;

    void give(int status, String body, String... headers) {
      Map<String, String> all = new HashMap<>();
      for (int i = 0; i < headers.length; i += 2) {
        all.put(headers[i], headers[i + 1]);
      }
      feed =
          new Fetched(
              location(ADDRESS),
              status,
              all,
              body.getBytes(StandardCharsets.UTF_8),
              movedTo == null ? null : location(movedTo));
    }

    void moveTo(String address) {
      movedTo = address;
    }

    void fail(FailureReason reason) {
      feed = new FetchResult.Failed(ADDRESS, reason, "because");
    }

    void page(String html) {
      page = html;
    }

    WebRequest last() {
      return requests.get(requests.size() - 1);
    }

    @Override
    public FetchResult send(WebRequest request) {
      requests.add(request);
      if (!request.address().contains("/2025/")) {
        return feed;
      }
      return page == null
          ? new FetchResult.Failed(request.address(), FailureReason.TIMEOUT, "late")
          : new Fetched(
              location(request.address()),
              200,
              Map.of("Content-Type", "text/html"),
              page.getBytes(StandardCharsets.UTF_8),
              null);
    }

    private static WebLocation location(String address) {
      return (WebLocation) WebLocation.parse(address);
    }
  }
}
