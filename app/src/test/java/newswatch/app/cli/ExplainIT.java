package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.app.explain.AlertReport;
import newswatch.app.explain.KeptRecords;
import newswatch.app.explain.Lookup;
import newswatch.app.explain.RulesNow;
import newswatch.app.up.UpFixture;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.Origin;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} and {@code watch test --explain} on a running system with the seed corpus. */
class ExplainIT {
  @TempDir static Path folder;

  private static UpFixture up;
  private static List<Alert> seedAlerts;

  @BeforeAll
  static void start() throws Exception {
    up = new UpFixture(folder, UpFixture.ROOT.resolve("seeds"));
    assertThat(up.running().awaitQuiet()).isPresent();
    seedAlerts = up.all(Channels.ALERTS);
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  @Test
  void every_seed_alert_is_explained_as_the_same() {
    KeptRecords records = new KeptRecords(up.connection());
    RulesNow rules = records.rules();
    assertThat(seedAlerts)
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              var found = (Lookup.Found<Alert>) records.alert(alert.id());
              AlertReport report = AlertReport.of(found.kept(), records, rules);
              assertThat(report.outcome()).isEqualTo(AlertReport.Outcome.SAME);
              assertThat(report.withWatchThatFired() && report.sameTaxonomy()).isTrue();
              assertThat(report.document().value().id()).isEqualTo(alert.document().id());
              assertThat(evidence(report)).isEqualTo(alert.evidence());
            });
  }

  @Test
  void an_alert_is_explained_for_people_with_all_that_it_was_made_from() {
    Alert alert = alertOf("mes-aynak");
    Session explain = run("explain", alert.id().substring(0, 12));
    assertThat(explain.status()).isZero();
    assertThat(explain.err()).isEmpty();
    assertThat(explain.lines())
        .contains("alert       " + alert.id(), "recomputed  the same", "evidence", "why", "topics")
        .anySatisfy(
            line -> assertThat(line).startsWith("watch       mes-aynak (").endsWith("version 1"))
        .anySatisfy(line -> assertThat(line).startsWith("query       \"mes aynak\" OR "))
        .anySatisfy(line -> assertThat(line).matches("taxonomy    [0-9a-f]{12}, still in force"))
        .anySatisfy(line -> assertThat(line).contains("…").contains("«Mes Aynak»"))
        .anySatisfy(line -> assertThat(line).startsWith("    ✓ \"mes aynak\""))
        .anySatisfy(
            line -> assertThat(line).matches(".*mining  Mining  score [0-9.]+, needed [0-9.]+"))
        .anySatisfy(line -> assertThat(line).matches("  alert     newswatch\\.alerts-\\d@\\d+"))
        .contains("  tagged    " + alert.origin().describe())
        .anySatisfy(line -> assertThat(line).matches("  document  newswatch\\.documents-\\d@\\d+"));
  }

  @Test
  void an_alert_is_explained_for_programs_in_one_object() {
    Session explain = run("explain", alertOf("mes-aynak").id(), "--json");
    assertThat(explain.lines()).hasSize(1);
    assertThat(explain.out())
        .contains("\"watchIs\":\"fired\",\"recomputed\":\"same\",\"differences\":[]")
        .contains("\"explanation\":[{\"depth\":0,\"kind\":\"any\",\"holds\":true")
        .contains("\"records\":{\"alert\":{\"channel\":\"newswatch.alerts\"");
  }

  @Test
  void an_id_that_is_not_there_or_not_enough_is_answered_with_a_remedy() {
    Session unknown = run("explain", "nothing");
    assertThat(unknown.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(unknown.err()).contains("no alert nothing").contains("newswatch tail alerts");
    Session several = run("explain", beginningOfSeveral());
    assertThat(several.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(several.err()).contains("several alerts begin with").contains("write more");
  }

  @Test
  void a_watch_that_was_changed_is_explained_in_the_version_that_fired() {
    Alert alert = alertOf("wakhan");
    assertThat(run("watch", "edit", "wakhan", "wakhan").out()).contains("\"version\":2");
    assertThat(run("explain", alert.id(), "--json").out())
        .contains("\"watchIs\":\"fired\",\"recomputed\":\"same\"");
  }

  @Test
  void a_version_that_is_gone_is_said_so_and_the_current_one_taken() throws Exception {
    Alert alert = alertOf("lithium");
    publish(
        with(
            "f00d01",
            alert,
            new WatchReference("lithium", "Lithium", 9),
            alert.evidence(),
            alert.origin()));
    Session explain = run("explain", "f00d01");
    assertThat(explain.out())
        .contains("this is version 1: version 9 is not in newswatch.watches any more")
        .contains("an alert that differs with another version of the watch");
    assertThat(explain.status()).isZero();
    publish(
        with(
            "f00d02",
            alert,
            new WatchReference("ghost", "Ghost", 1),
            alert.evidence(),
            alert.origin()));
    Session ghost = run("explain", "f00d02");
    assertThat(ghost.out()).contains("not possible: the watch \"ghost\" was removed");
    assertThat(ghost.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
  }

  @Test
  void an_alert_that_comes_out_otherwise_is_a_failure_that_says_what_differs() throws Exception {
    Alert alert = alertOf("mes-aynak");
    List<Evidence> less = alert.evidence().subList(1, alert.evidence().size());
    publish(with("f00d03", alert, alert.watch(), less, alert.origin()));
    Session explain = run("explain", "f00d03");
    assertThat(explain.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(explain.out())
        .contains("recomputed  an alert that differs")
        .contains("evidence then: [")
        .contains("id then: \"f00d03\"")
        .contains("watch and document are those that fired");
  }

  @Test
  void a_document_that_is_not_there_any_more_is_said_so() throws Exception {
    Alert alert = alertOf("mes-aynak");
    Origin nowhere = Origin.ofRecord(Channels.TAGGED.name(), 0, 1_000_000);
    publish(with("f00d04", alert, alert.watch(), alert.evidence(), nowhere));
    Session explain = run("explain", "f00d04");
    assertThat(explain.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(explain.out())
        .contains("the tagged document is not at newswatch.tagged-0@1000000 any more")
        .contains("tagged    not there");
  }

  @Test
  void a_query_says_how_near_a_document_comes_to_it() {
    Document document =
        up.all(Channels.DOCUMENTS).stream()
            .filter(d -> d.text().contains("Mes Aynak"))
            .findFirst()
            .orElseThrow();
    Session test =
        run("watch", "test", "=MES OR \"aynak gold\" OR lang:fa", "--explain", document.id());
    assertThat(test.status()).isZero();
    assertThat(test.out())
        .contains("would not have fired")
        .contains("stands there in other capitals or small letters:")
        .contains("of the phrase only \"aynak\" stands there:")
        .contains("the document has en")
        .contains("«Mes» Aynak");
    assertThat(run("watch", "test", "aynak", "--explain", document.id(), "--json").out())
        .startsWith("{\"document\":\"" + document.id() + "\",\"holds\":true,\"explanation\":[{");
    assertThat(run("watch", "test", "aynak", "--explain", "nothing").err())
        .contains("no document nothing")
        .contains("newswatch tail documents");
  }

  /** There are more seed alerts than hexadecimal digits. */
  private static String beginningOfSeveral() {
    return seedAlerts.stream()
        .collect(Collectors.groupingBy(alert -> alert.id().substring(0, 1)))
        .entrySet()
        .stream()
        .filter(alerts -> alerts.getValue().size() > 1)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static List<Evidence> evidence(AlertReport report) {
    Document document = report.tagged().value().document();
    return report.recomputation().explanation().evidence().stream()
        .map(span -> Evidence.of(document, span.field().wireName(), span.start(), span.end()))
        .toList();
  }

  private static Alert alertOf(String watch) {
    return seedAlerts.stream().filter(a -> a.watch().id().equals(watch)).findFirst().orElseThrow();
  }

  private static Alert with(
      String id, Alert alert, WatchReference watch, List<Evidence> evidence, Origin origin) {
    return new Alert(
        id,
        watch,
        alert.document(),
        evidence,
        alert.excerpt(),
        alert.topics(),
        alert.actors(),
        alert.story(),
        alert.taxonomy(),
        origin);
  }

  private static void publish(Alert alert) throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(up.connection().producerSettings())) {
      byte[] value = Channels.ALERTS.value().encode(alert);
      producer.send(new ProducerRecord<>(Channels.ALERTS.name(), alert.id(), value)).get();
    }
  }

  private static Session run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    return Session.run("", all);
  }
}
