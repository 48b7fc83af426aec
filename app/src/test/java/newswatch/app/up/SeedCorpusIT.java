package newswatch.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.app.evaluate.ExpectedDocument;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.Rejection;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.channel.Channels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, end to end: the seed corpus through real Kafka, compared with what a reader
 * expects.
 */
class SeedCorpusIT {
  private static final Path SEEDS = UpFixture.ROOT.resolve("seeds");

  @TempDir static Path data;

  private static UpFixture up;
  private static List<ExpectedDocument> expected;
  private static List<TaggedDocument> tagged;
  private static List<Alert> alerts;

  @BeforeAll
  static void replayTheCorpus() throws Exception {
    up = new UpFixture(data, SEEDS);
    assertThat(up.running().awaitQuiet()).isPresent();
    expected = ExpectedDocument.readAll(SEEDS.resolve("expected.yaml"));
    tagged = up.all(Channels.TAGGED);
    alerts = up.all(Channels.ALERTS);
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  @Test
  void every_document_is_accepted_and_tagged_once() {
    assertThat(up.all(Channels.DOCUMENTS)).hasSameSizeAs(expected);
    assertThat(tagged)
        .extracting(t -> t.document().id())
        .doesNotHaveDuplicates()
        .hasSameSizeAs(expected);
    assertThat(up.all(Channels.REJECTED)).extracting(Rejection::detail).isEmpty();
  }

  @Test
  void every_document_has_the_topics_that_a_reader_sees_and_no_others() {
    assertThat(byFile(t -> t.topics().stream().map(TopicTag::id).toList()))
        .isEqualTo(expectedBy(ExpectedDocument::topics));
  }

  @Test
  void every_document_has_the_actors_that_it_names_and_no_others() {
    assertThat(byFile(t -> t.actors().stream().map(ActorTag::id).toList()))
        .isEqualTo(expectedBy(ExpectedDocument::actors));
  }

  @Test
  void every_watch_fires_where_it_should_and_nowhere_else() {
    Map<String, String> files =
        tagged.stream().collect(Collectors.toMap(t -> t.document().id(), SeedCorpusIT::file));
    Map<String, List<String>> fired = new TreeMap<>(expectedBy(e -> List.of()));
    alerts.forEach(
        alert ->
            fired.merge(
                files.get(alert.document().id()),
                List.of(alert.watch().id()),
                SeedCorpusIT::sortedUnion));
    assertThat(fired).isEqualTo(expectedBy(ExpectedDocument::watches));
  }

  @Test
  void every_piece_of_evidence_is_exactly_what_stands_in_the_document() {
    Map<String, Document> documents =
        tagged.stream().collect(Collectors.toMap(t -> t.document().id(), TaggedDocument::document));
    assertThat(alerts)
        .allSatisfy(
            alert ->
                assertThat(alert.evidence())
                    .isNotEmpty()
                    .isSorted()
                    .allSatisfy(e -> assertStands(documents.get(alert.document().id()), e)));
    assertThat(tagged)
        .allSatisfy(
            t -> {
              t.topics()
                  .forEach(topic -> topic.evidence().forEach(e -> assertStands(t.document(), e)));
              t.actors()
                  .forEach(actor -> actor.mentions().forEach(e -> assertStands(t.document(), e)));
            });
  }

  @Test
  void an_alert_says_where_its_tagged_document_is() {
    assertThat(alerts)
        .allSatisfy(
            alert -> {
              assertThat(alert.origin()).isNotNull();
              assertThat(alert.origin().channel()).isEqualTo("newswatch.tagged");
            });
  }

  @Test
  void each_alert_is_printed_once_with_its_evidence_in_context() {
    assertThat(up.alertLines()).hasSameSizeAs(alerts).doesNotHaveDuplicates();
    assertThat(up.alertLines())
        .anySatisfy(
            line -> assertThat(line).contains("mes-aynak").contains("«Mes Aynak» Copper Mine"));
  }

  @Test
  void the_desk_is_healthy_and_knows_the_alerts() throws Exception {
    assertThat(get("health")).contains("\"status\":\"ok\"").contains("\"delivery\"");
    assertThat(get("api/alerts?limit=100")).contains(alerts.get(0).id());
    assertThat(get("api/watches")).contains("mes-aynak");
  }

  private static String get(String path) throws Exception {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(up.desk() + path)).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  private static void assertStands(Document document, Evidence evidence) {
    assertThat(Evidence.of(document, evidence.field(), evidence.start(), evidence.end()).exact())
        .isEqualTo(evidence.exact());
  }

  private static Map<String, List<String>> byFile(Function<TaggedDocument, List<String>> ids) {
    return tagged.stream()
        .collect(
            Collectors.toMap(
                SeedCorpusIT::file,
                t -> ids.apply(t).stream().sorted().toList(),
                SeedCorpusIT::sortedUnion,
                TreeMap::new));
  }

  private static Map<String, List<String>> expectedBy(
      Function<ExpectedDocument, List<String>> ids) {
    return expected.stream()
        .collect(
            Collectors.toMap(
                ExpectedDocument::document,
                e -> ids.apply(e).stream().sorted().toList(),
                SeedCorpusIT::sortedUnion,
                TreeMap::new));
  }

  private static List<String> sortedUnion(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).sorted().toList();
  }

  private static String file(TaggedDocument tagged) {
    return String.valueOf(Path.of(String.valueOf(tagged.document().path())).getFileName());
  }
}
