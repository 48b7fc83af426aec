package newswatch.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.benchmarks.engine.lucene.LuceneMonitorEngine;
import newswatch.benchmarks.engine.lucene.Presearching;
import newswatch.benchmarks.measure.Agreement;
import newswatch.benchmarks.workload.WatchKind;
import newswatch.benchmarks.workload.WatchText;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;
import newswatch.matching.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines that share no code find the same. */
class EnginesTest {
  private static final Workload WORKLOAD = Workload.generated(5_000, 7);
  private static final List<Document> DOCUMENTS = WORKLOAD.documents().subList(0, 300);

  @ParameterizedTest
  @EnumSource(Presearching.class)
  void newswatch_and_its_peers_find_the_same_watches(Presearching presearching) {
    try (MatchEngine newswatch = newswatch();
        MatchEngine peer = peer(presearching)) {
      newswatch.load(queries(WORKLOAD.watches()));
      peer.load(queries(WORKLOAD.watches()));
      Agreement agreement = Agreement.of(newswatch, peer, DOCUMENTS);
      assertThat(agreement.unexplained()).isEmpty();
      assertThat(agreement.matches()).isGreaterThan(500);
      assertThat(agreement.aboutWords()).isLessThan(agreement.matches() / 50);
    }
  }

  @ParameterizedTest
  @EnumSource(Presearching.class)
  void newswatch_and_its_peers_find_the_same_places(Presearching presearching) {
    // A distance has more places in newswatch: every pair within it, not only the closest ones.
    List<WatchText> watches =
        WORKLOAD.watches().stream().filter(watch -> watch.kind() != WatchKind.NEAR).toList();
    try (MatchEngine newswatch = newswatch();
        MatchEngine peer = peer(presearching)) {
      newswatch.load(queries(watches));
      peer.load(queries(watches));
      for (Document document : DOCUMENTS) {
        Tally own = new Tally();
        Tally other = new Tally();
        newswatch.match(document, own);
        peer.match(document, other);
        assertThat(own.watches()).as(document.id()).isEqualTo(other.watches());
        assertThat(own.places()).as(document.id()).isEqualTo(other.places());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Presearching.class)
  void a_change_is_in_force_when_it_returns(Presearching presearching) {
    Document document = Document.builder("a", "Talks", "The copper mine at Mes Aynak").build();
    for (MatchEngine engine : List.of(newswatch(), peer(presearching))) {
      try (engine) {
        engine.put("mine", query("\"mes aynak\" AND \"copper\""));
        assertThat(engine.ids(document)).containsExactly("mine");
        engine.put("mine", query("\"mes aynak\" NOT \"copper\""));
        assertThat(engine.ids(document)).isEmpty();
        engine.put("mine", query("\"copper\" NEAR/10 \"mes aynak\""));
        assertThat(engine.ids(document)).containsExactly("mine");
        engine.remove("mine");
        assertThat(engine.ids(document)).isEmpty();
      }
    }
  }

  private static MatchEngine newswatch() {
    return new NewswatchEngine();
  }

  private static MatchEngine peer(Presearching presearching) {
    return new LuceneMonitorEngine(presearching, WORKLOAD.frequencies());
  }

  private static Query query(String text) {
    return new WatchText("any", WatchKind.AND, text).query();
  }

  private static Map<String, Query> queries(List<WatchText> watches) {
    Map<String, Query> queries = new LinkedHashMap<>();
    watches.forEach(watch -> queries.put(watch.id(), watch.query()));
    return queries;
  }
}
