package newswatch.app.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.app.delivery.SendingKinds;
import newswatch.app.pipeline.Pipeline;
import newswatch.app.stream.EventReader.Event;
import newswatch.app.up.UpFixture;
import newswatch.desk.web.WebAddress;
import newswatch.egress.EgressClient;
import newswatch.egress.NameLookup;
import newswatch.events.Alert;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams over HTTP from a real broker. Each test has a watch of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StreamIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant AT = AlertLog.AT;

  @TempDir static Path folder;

  private static final EgressClient WEB = new EgressClient(UpFixture.PUBLIC, NameLookup.system());
  private static EmbeddedKafka kafka;
  private static AlertLog log;
  private static Pipeline.Desk desk;
  private static Pipeline.Desk otherDesk;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder);
    log = new AlertLog(connection());
    try (Admin admin = Admin.create(connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    desk = desk();
    otherDesk = desk();
  }

  @AfterAll
  static void stop() throws Exception {
    desk.service().stop().close();
    otherDesk.service().stop().close();
    WEB.close();
    kafka.close();
  }

  @Test
  void two_thousand_alerts_come_once_and_in_order_across_a_disconnect_and_another_desk()
      throws Exception {
    List<Alert> written = AlertLog.alerts("resume", 2_000, "");
    log.publish(written);
    String path = "/api/streams/alerts?from=beginning&watch=resume";

    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.open(desk.port(), path)) {
      events.addAll(reader.next(777));
    }
    String last = events.get(events.size() - 1).id();
    try (EventReader reader = EventReader.resume(otherDesk.port(), path, last)) {
      events.addAll(reader.next(2_000 - 777));
      Alert live = AlertLog.alert("resume", "live", "");
      log.publish(List.of(live));
      assertThat(id(reader.next())).isEqualTo(live.id());
    }

    assertThat(events).extracting(Event::name).containsOnly("alert");
    assertThat(byDocument(events.stream().map(StreamIT::value).toList()))
        .isEqualTo(byDocument(written));
  }

  @Test
  void each_id_is_a_place_to_go_on_from() throws Exception {
    log.publish(AlertLog.alerts("places", 60, ""));
    String path = "/api/streams/alerts?from=beginning&watch=places";
    List<Event> all;
    try (EventReader reader = EventReader.open(desk.port(), path)) {
      all = reader.next(60);
    }
    for (int i = 0; i < 59; i += 13) {
      List<String> before = all.subList(0, i + 1).stream().map(StreamIT::id).toList();
      try (EventReader reader =
          EventReader.open(
              desk.port(), "/api/streams/alerts?watch=places&after=" + all.get(i).id())) {
        assertThat(reader.next(59 - i))
            .extracting(StreamIT::id)
            .doesNotContainAnyElementsOf(before);
      }
    }
  }

  @Test
  void a_reader_that_was_cut_off_before_its_first_event_does_not_lose_it() throws Exception {
    String last;
    try (EventReader reader = EventReader.open(desk.port(), "/api/streams/alerts?watch=first")) {
      last = reader.lastId();
    }
    log.publish(AlertLog.alerts("first", 1, ""));
    try (EventReader reader =
        EventReader.resume(desk.port(), "/api/streams/alerts?watch=first", last)) {
      assertThat(value(reader.next()).watch().id()).isEqualTo("first");
    }
  }

  @Test
  void what_was_never_committed_is_never_told() throws Exception {
    try (EventReader reader =
            EventReader.open(desk.port(), "/api/streams/alerts?watch=transaction");
        var producer = log.transactional("undone")) {
      producer.beginTransaction();
      AlertLog.send(
          producer, Channels.ALERTS, "d", AlertLog.alert("transaction", "undone", ""), AT);
      producer.flush();
      producer.abortTransaction();
      log.publish(List.of(AlertLog.alert("transaction", "kept", "")));
      assertThat(value(reader.next()).document().id()).isEqualTo("kept");
    }
  }

  @Test
  void a_time_begins_with_the_news_of_that_time() throws Exception {
    try (var producer = log.producer()) {
      Instant later = Instant.parse("2026-03-01T00:00:00Z");
      AlertLog.send(producer, Channels.ALERTS, "same", AlertLog.alert("time", "early", ""), AT);
      AlertLog.send(producer, Channels.ALERTS, "same", AlertLog.alert("time", "late", ""), later);
    }
    try (EventReader reader =
        EventReader.open(desk.port(), "/api/streams/alerts?watch=time&from=2026-02-01")) {
      assertThat(value(reader.next()).document().id()).isEqualTo("late");
    }
  }

  @Test
  void the_position_moves_past_what_the_filter_leaves_out() throws Exception {
    try (EventReader reader = EventReader.open(desk.port(), "/api/streams/alerts?watch=none")) {
      String before = reader.lastId();
      log.publish(AlertLog.alerts("left-out", 10, ""));
      reader.awaitPosition();
      assertThat(reader.lastId()).isNotEqualTo(before);
    }
  }

  @Test
  void owners_and_severities_are_those_of_the_watches_now() throws Exception {
    put("hers", "{\"query\":\"x\",\"owner\":\"amina\",\"severity\":\"critical\"}");
    put("his", "{\"query\":\"x\",\"owner\":\"omar\"}");
    log.publish(
        List.of(
            AlertLog.alert("his", "1", ""),
            AlertLog.alert("hers", "1", ""),
            AlertLog.alert("gone", "1", "")));
    for (String filter : List.of("owner=amina", "severity=critical")) {
      String path = "/api/streams/alerts?from=beginning&" + filter;
      try (EventReader reader = EventReader.open(desk.port(), path)) {
        assertThat(value(reader.next()).watch().id()).isEqualTo("hers");
      }
    }
  }

  @Test
  void notifications_are_followed_by_destination() throws Exception {
    Alert alert = AlertLog.alert("told", "1", "");
    Outcome outcome = new Outcome.Delivered(AT, alert.id(), 0, "200");
    try (var producer = log.producer()) {
      for (String destination : List.of("console", "ops")) {
        Notification told = Notification.of(alert, destination, "webhook", AT, AT, outcome);
        AlertLog.send(producer, Channels.NOTIFICATIONS, told.key(), told, AT);
      }
    }
    try (EventReader reader =
        EventReader.open(
            desk.port(), "/api/streams/notifications?from=beginning&destination=ops&watch=told")) {
      Event event = reader.next();
      assertThat(event.name()).isEqualTo("notification");
      assertThat(event.data()).contains("\"destination\":\"ops\"").contains("\"delivered\"");
    }
  }

  @Test
  void what_the_log_has_forgotten_is_told_as_a_gap() throws Exception {
    log.publish(AlertLog.alerts("forgotten", 100, ""));
    String position = "a0.0-a1.0-a2.0-a3.0";
    TopicPartition first = new TopicPartition(Channels.ALERTS.name(), 0);
    long kept;
    try (Admin admin = Admin.create(connection().adminSettings())) {
      kept =
          admin
              .deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(5)))
              .lowWatermarks()
              .get(first)
              .get()
              .lowWatermark();
    }
    String path = "/api/streams/alerts?watch=forgotten";
    try (EventReader reader = EventReader.resume(desk.port(), path, position)) {
      Event gap = reader.next();
      while (!gap.name().equals("gap")) {
        gap = reader.next();
      }
      assertThat(gap.data()).isEqualTo("{\"partition\":0,\"from\":0,\"to\":" + kept + "}");
      assertThat(gap.id()).contains("a0." + kept);
      assertThat(reader.next().name()).isEqualTo("alert");
    }
    try (EventReader reader = EventReader.open(desk.port(), path + "&from=beginning")) {
      assertThat(reader.next().name())
          .as("what is kept is wanted, and has no gap")
          .isEqualTo("alert");
    }
  }

  @Test
  void a_position_that_this_log_never_had_is_refused_with_what_to_do() throws Exception {
    for (String position : List.of("a0.900000000000", "a77.0")) {
      var refused =
          EventReader.answer(
              EventReader.request(desk.port(), "/api/streams/alerts")
                  .header("Last-Event-ID", position));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body())
          .contains(position, "newswatch.alerts", "begin with from=beginning or a time");
    }
  }

  @Test
  void a_reader_that_does_not_read_holds_up_nobody_and_loses_nothing() throws Exception {
    String path = "/api/streams/alerts?watch=slow";
    String large = "x".repeat(100_000);
    List<Alert> written = AlertLog.alerts("slow", 300, large);
    try (EventReader slow = EventReader.open(desk.port(), path);
        EventReader quick = EventReader.open(desk.port(), path)) {
      log.publish(written);
      assertThat(byDocument(quick.next(300).stream().map(StreamIT::value).toList()))
          .isEqualTo(byDocument(written));
      assertThat(byDocument(slow.next(300).stream().map(StreamIT::value).toList()))
          .isEqualTo(byDocument(written));
    }
  }

  @Test
  void only_so_many_may_read_and_closing_ends_all_of_them() throws Exception {
    Pipeline.Desk full = desk();
    List<EventReader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 32; i++) {
        readers.add(EventReader.open(full.port(), "/api/streams/rejected"));
      }
      var refused = EventReader.answer(EventReader.request(full.port(), "/api/streams/alerts"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.body()).contains("32 programs read streams already");
      assertThat(EventReader.answer(health(full)).statusCode()).isNotZero();
      assertTimeout(Duration.ofSeconds(10), full.service().stop()::close);
      for (EventReader reader : readers) {
        reader.readToEnd();
      }
    } finally {
      for (EventReader reader : readers) {
        reader.close();
      }
      full.service().stop().close();
    }
  }

  private static HttpRequest.Builder health(Pipeline.Desk server) {
    return EventReader.request(server.port(), "/health");
  }

  private static KafkaConnection connection() {
    return kafka.connection();
  }

  private static Pipeline.Desk desk() throws Exception {
    Path streams = folder.resolve("streams");
    Pipeline pipeline =
        new Pipeline(connection(), streams, null, 1, WEB, "newswatch", Clock.systemUTC());
    Pipeline.Desk opened =
        pipeline.desk(
            WebAddress.onLoopback(0),
            SendingKinds.of(System.out, false, WEB, WEB, new Secrets(Map.of())),
            List.of(),
            List.of());
    var health = opened.service().health();
    Awaitility.await().atMost(PATIENCE).until(() -> health.check().get().ok());
    return opened;
  }

  private static void put(String watch, String json) throws Exception {
    var written =
        EventReader.answer(
            EventReader.request(desk.port(), "/api/watches/" + watch)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
  }

  private static Alert value(Event event) {
    var decoded = Channels.ALERTS.value().decode(event.data().getBytes(StandardCharsets.UTF_8));
    return ((Decoded.Value<Alert>) decoded).value();
  }

  private static String id(Event event) {
    return value(event).id();
  }

  /** Within a document the order is promised. */
  private static Map<String, List<String>> byDocument(List<Alert> alerts) {
    Map<String, List<String>> ids = new HashMap<>();
    for (Alert alert : alerts) {
      ids.computeIfAbsent(alert.document().id(), document -> new ArrayList<>()).add(alert.id());
    }
    return ids;
  }
}
