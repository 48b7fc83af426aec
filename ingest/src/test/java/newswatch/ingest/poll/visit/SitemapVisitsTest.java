package newswatch.ingest.poll.visit;

import static newswatch.ingest.poll.PolledSource.NOW;
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
import newswatch.egress.WebRequest;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import newswatch.events.source.KnownItem;
import newswatch.ingest.poll.read.SitemapReader;
import newswatch.ingest.robots.RobotsVerdict;
import newswatch.ingest.websub.HeardCalls;
import org.junit.jupiter.api.Test;

class SitemapVisitsTest {
  private static final String SITE = "https://example.org";
  private static final String MAP = SITE + "/map.xml";
  private static final String PAGE = SITE + "/2025/copper-mine";

  /** What is at each address; nothing else can be had. */
  private final Map<String, String> site = new HashMap<>();

  private final List<WebRequest> requests = new ArrayList<>();
  private final FeedSource source =
      new FeedSource(
          null,
          MAP,
          FeedKind.SITEMAP,
          null,
          null,
          null,
          FullText.AUTO,
          null,
          false,
          null,
          Instant.EPOCH);
  private FeedState state = FeedState.initial(source.id(), NOW);
  private List<KnownItem> items = List.of();

  @Test
  void a_page_has_the_title_that_its_sitemap_does_not_have() {
    site.put(MAP, map(entry(PAGE, "2025-05-20")));
    site.put(PAGE, article("The copper mine opens", "Mined."));
    Document document = visit().documents().get(0);
    assertThat(document.title()).isEqualTo("The copper mine opens");
    assertThat(document.text()).contains("Mined.");
    assertThat(document.url()).isEqualTo(PAGE);
  }

  @Test
  void a_page_with_a_later_date_is_a_new_version_when_it_says_something_else() {
    site.put(MAP, map(entry(PAGE, "2025-05-20")));
    site.put(PAGE, article("The copper mine opens", "Mined."));
    Document first = visit().documents().get(0);
    assertThat(visit().documents()).as("the same sitemap once more").isEmpty();

    site.put(MAP, map(entry(PAGE, "2025-05-21")));
    assertThat(visit().documents()).as("the same page").isEmpty();
    assertThat(state.accounts().changed()).isZero();

    site.put(MAP, map(entry(PAGE, "2025-05-22")));
    site.put(PAGE, article("The copper mine opens", "Mined and shipped."));
    Document second = visit().documents().get(0);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.text()).contains("shipped");
    assertThat(state.accounts().changed()).isEqualTo(1);
  }

  @Test
  void a_page_that_cannot_be_had_again_leaves_its_document_and_is_asked_for_later() {
    site.put(MAP, map(entry(PAGE, "2025-05-20")));
    site.put(PAGE, article("The copper mine opens", "Mined."));
    visit();
    site.put(MAP, map(entry(PAGE, "2025-05-21")));
    site.remove(PAGE);
    assertThat(visit().documents()).isEmpty();
    site.put(PAGE, article("The copper mine opens", "Mined and shipped."));
    assertThat(visit().documents()).extracting(Document::version).containsExactly(2);
  }

  @Test
  void an_index_gives_what_is_in_its_sitemaps_and_is_asked_for_without_conditions() {
    site.put(MAP, index("/a.xml", "/missing.xml", "/b.xml"));
    site.put(SITE + "/a.xml", map(entry(SITE + "/2025/one", "2025-05-20")));
    site.put(SITE + "/b.xml", map(entry(SITE + "/2025/two", "2025-05-20")));
    site.put(SITE + "/2025/one", article("One", "1"));
    site.put(SITE + "/2025/two", article("Two", "2"));
    assertThat(visit().documents()).extracting(Document::title).containsExactly("One", "Two");
    assertThat(state.etag()).isNull();
    assertThat(visit().documents()).isEmpty();
    assertThat(state.accounts().known()).isEqualTo(2);
  }

  @Test
  void of_a_large_index_a_bounded_number_of_sitemaps_is_read() {
    String[] many = new String[IndexedSources.MOST_SOURCES + 10];
    for (int i = 0; i < many.length; i++) {
      many[i] = "/part" + i + ".xml";
      site.put(SITE + many[i], map());
    }
    site.put(MAP, index(many));
    visit();
    assertThat(requests).hasSize(1 + IndexedSources.MOST_SOURCES);
    assertThat(state.failures()).isZero();
  }

  @Test
  void an_index_of_which_nothing_can_be_read_is_a_failure() {
    site.put(MAP, index("/missing.xml"));
    visit();
    assertThat(state.lastError().reason()).isEqualTo("invalid");
    assertThat(state.lastError().detail()).contains("none can be read");
  }

  @Test
  void an_index_in_an_index_is_not_followed() {
    site.put(MAP, index("/map.xml"));
    visit();
    assertThat(requests).hasSize(2);
    assertThat(state.failures()).isEqualTo(1);
  }

  private Visit visit() {
    var politeness =
        new Politeness(
            new PolitenessLimits(100, Duration.ofMillis(1), Duration.ofSeconds(1), 10),
            Instant::now);
    var pages =
        new PageAccess(
            address -> new RobotsVerdict.Allowed(Optional.empty(), Optional.empty(), List.of()),
            politeness,
            Instant::now);
    var visits =
        new FeedVisits(
            this::answer, pages, Map.of(FeedKind.SITEMAP, new SitemapReader()), null, () -> NOW);
    Visit visit = WholeVisit.of(visits, new DueFeed(source, 0, state, items, HeardCalls.NONE));
    state = visit.state();
    items = visit.items() == null ? items : visit.items().items();
    return visit;
  }

  private FetchResult answer(WebRequest request) {
    requests.add(request);
    String body = site.get(request.address());
    return body == null
        ? new FetchResult.Failed(request.address(), FailureReason.TIMEOUT, "late")
        : new Fetched(
            (WebLocation) WebLocation.parse(request.address()),
            200,
            Map.of("etag", "\"1\""),
            body.getBytes(StandardCharsets.UTF_8),
            null);
  }

  private static String map(String... entries) {
    return "<urlset>" + String.join("", entries) + "</urlset>";
  }

  private static String entry(String address, String modified) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(address, modified);
  }

  private static String index(String... sitemaps) {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (String sitemap : sitemaps) {
      index.append("<sitemap><loc>").append(sitemap).append("</loc></sitemap>");
    }
    return index.append("</sitemapindex>").toString();
  }

  private static String article(String title, String end) {
    String text = "A sentence that says something. ".repeat(40);
    return "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p><p>%s %s</p></article></body></html>"
        .formatted(title, title, text, text, end);
  }
}
