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
import newswatch.app.broker.EmbeddedKafka;
import newswatch.app.stream.EventReader.Event;
import newswatch.desk.DeskConfig;
import newswatch.desk.DeskServer;
import newswatch.desk.feeds.FeedOffer;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedWish;
import newswatch.desk.web.WebAddress;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.source.FeedSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
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
  private static final Instant AT = Instant.parse("2025-05-21T08:00:00Z");

  /** As many as one transaction of the topology has, more or less. */
  private static final int TRANSACTION = 50;

  @TempDir static Path folder;

  private static EmbeddedKafka kafka;
  private static DeskServer desk;
  private static DeskServer otherDesk;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder);
    try (Admin admin = Admin.create(connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    desk = desk();
    otherDesk = desk();
  }

  @AfterAll
  static void stop() {
    desk.close();
    otherDesk.close();
    kafka.close();
  }

  @Test
  void two_thousand_alerts_come_once_and_in_order_across_a_disconnect_and_another_desk()
      throws Exception {
    List<Alert> written = alerts("resume", 2_000, "");
    publish(written);
    String path = "/api/streams/alerts?from=beginning&watch=resume";

    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.open(desk.port(), path)) {
      events.addAll(reader.next(777));
    }
    String last = events.get(events.size() - 1).id();
    try (EventReader reader = EventReader.resume(otherDesk.port(), path, last)) {
      events.addAll(reader.next(2_000 - 777));
      Alert live = alert("resume", "live", "");
      publish(List.of(live));
      assertThat(id(reader.next())).isEqualTo(live.id());
    }

    assertThat(events).extracting(Event::name).containsOnly("alert");
    assertThat(byDocument(events.stream().map(StreamIT::value).toList()))
        .isEqualTo(byDocument(written));
  }

  @Test
  void each_id_is_a_place_to_go_on_from() throws Exception {
    publish(alerts("places", 60, ""));
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
    publish(alerts("first", 1, ""));
    try (EventReader reader =
        EventReader.resume(desk.port(), "/api/streams/alerts?watch=first", last)) {
      assertThat(value(reader.next()).watch().id()).isEqualTo("first");
    }
  }

  @Test
  void what_was_never_committed_is_never_told() throws Exception {
    try (EventReader reader =
            EventReader.open(desk.port(), "/api/streams/alerts?watch=transaction");
        var producer = transactional("undone")) {
      producer.beginTransaction();
      send(producer, Channels.ALERTS, "d", alert("transaction", "undone", ""), AT);
      producer.flush();
      producer.abortTransaction();
      publish(List.of(alert("transaction", "kept", "")));
      assertThat(value(reader.next()).document().id()).isEqualTo("kept");
    }
  }

  @Test
  void a_time_begins_with_the_news_of_that_time() throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(connection().producerSettings())) {
      Instant later = Instant.parse("2026-03-01T00:00:00Z");
      send(producer, Channels.ALERTS, "same", alert("time", "early", ""), AT);
      send(producer, Channels.ALERTS, "same", alert("time", "late", ""), later);
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
      publish(alerts("left-out", 10, ""));
      reader.awaitPosition();
      assertThat(reader.lastId()).isNotEqualTo(before);
    }
  }

  @Test
  void owners_and_severities_are_those_of_the_watches_now() throws Exception {
    put("hers", "{\"query\":\"x\",\"owner\":\"amina\",\"severity\":\"critical\"}");
    put("his", "{\"query\":\"x\",\"owner\":\"omar\"}");
    publish(List.of(alert("his", "1", ""), alert("hers", "1", ""), alert("gone", "1", "")));
    for (String filter : List.of("owner=amina", "severity=critical")) {
      String path = "/api/streams/alerts?from=beginning&" + filter;
      try (EventReader reader = EventReader.open(desk.port(), path)) {
        assertThat(value(reader.next()).watch().id()).isEqualTo("hers");
      }
    }
  }

  @Test
  void notifications_are_followed_by_destination() throws Exception {
    Alert alert = alert("told", "1", "");
    Outcome outcome = new Outcome.Delivered(AT, alert.id(), 0, "200");
    try (var producer = new KafkaProducer<String, byte[]>(connection().producerSettings())) {
      for (String destination : List.of("console", "ops")) {
        Notification told = Notification.of(alert, destination, "webhook", AT, AT, outcome);
        send(producer, Channels.NOTIFICATIONS, told.key(), told, AT);
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
    publish(alerts("forgotten", 100, ""));
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
    List<Alert> written = alerts("slow", 300, large);
    try (EventReader slow = EventReader.open(desk.port(), path);
        EventReader quick = EventReader.open(desk.port(), path)) {
      publish(written);
      assertThat(byDocument(quick.next(300).stream().map(StreamIT::value).toList()))
          .isEqualTo(byDocument(written));
      assertThat(byDocument(slow.next(300).stream().map(StreamIT::value).toList()))
          .isEqualTo(byDocument(written));
    }
  }

  @Test
  void only_so_many_may_read_and_closing_ends_all_of_them() throws Exception {
    DeskServer full = desk();
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
      assertTimeout(Duration.ofSeconds(10), full::close);
      for (EventReader reader : readers) {
        reader.readToEnd();
      }
    } finally {
      for (EventReader reader : readers) {
        reader.close();
      }
      full.close();
    }
  }

  private static HttpRequest.Builder health(DeskServer server) {
    return EventReader.request(server.port(), "/health");
  }

  private static KafkaConnection connection() {
    return kafka.connection();
  }

  private static DeskServer desk() throws Exception {
    DeskServer server =
        new DeskServer(
            new DeskConfig(WebAddress.onLoopback(0), connection()),
            List.of(),
            new NoOffers(),
            List.of(),
            Clock.systemUTC());
    server.start();
    Awaitility.await().atMost(PATIENCE).until(() -> server.health().ok());
    return server;
  }

  private static void put(String watch, String json) throws Exception {
    var written =
        EventReader.answer(
            EventReader.request(desk.port(), "/api/watches/" + watch)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
  }

  private static List<Alert> alerts(String watch, int count, String title) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alerts.add(alert(watch, "d" + i % 97, title, i));
    }
    return alerts;
  }

  private static Alert alert(String watch, String document, String title) {
    return alert(watch, document, title, 0);
  }

  private static Alert alert(String watch, String document, String title, int number) {
    return new Alert(
        watch + "-" + document + "-" + number,
        new WatchReference(watch, watch, 1),
        new DocumentReference(document, "T" + title, null, null, null),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  /** In transactions, whose marks take offsets too. */
  private static void publish(List<Alert> alerts) {
    try (var producer = transactional("alerts")) {
      for (int begin = 0; begin < alerts.size(); begin += TRANSACTION) {
        producer.beginTransaction();
        alerts
            .subList(begin, Math.min(alerts.size(), begin + TRANSACTION))
            .forEach(alert -> send(producer, Channels.ALERTS, alert.document().id(), alert, AT));
        producer.commitTransaction();
      }
    }
  }

  private static KafkaProducer<String, byte[]> transactional(String id) {
    Map<String, Object> settings = connection().producerSettings();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    var producer = new KafkaProducer<String, byte[]>(settings);
    producer.initTransactions();
    return producer;
  }

  private static <V> void send(
      KafkaProducer<String, byte[]> producer,
      Channel<String, V> channel,
      String key,
      V value,
      Instant time) {
    producer.send(
        new ProducerRecord<>(
            channel.name(), null, time.toEpochMilli(), key, channel.value().encode(value)));
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

  /** Nobody adds a source here. */
  private static final class NoOffers implements FeedOffers {
    @Override
    public FeedOffer at(String address, FeedWish wish) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FeedOffer in(byte[] opml, FeedWish wish) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] opml(List<FeedSource> sources) {
      throw new UnsupportedOperationException();
    }
  }
}
