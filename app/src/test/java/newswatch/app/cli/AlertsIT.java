package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.Channels;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of alerts, mutes and destinations, from the command line, on a broker alone. */
class AlertsIT {
  private static final Instant SINCE = Instant.parse("2026-11-22T08:00:00Z");
  private static final String HOOK = "https://example.org/hook";

  @TempDir static Path folder;

  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    tell(waiting("aaa111", "mine", "mail"));
    tell(
        waiting("aaa111", "mine", "console")
            .with(new Outcome.Delivered(SINCE, "aaa111", 1, "printed")));
    tell(waiting("aab222", "other", "mail"));
    put(Channels.WATCHES, "mine", new Watch("mine", "Mine", "copper", List.of("ops-hook"), 1));
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void outcomes_are_listed_and_filtered() {
    Session all = run("alerts", "--watch", "other");
    assertThat(all.lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("aab222  mail  waiting until"));
    assertThat(all.err()).contains("notifications: 1 {waiting=1}");
    assertThat(run("alerts", "--state", "delivered", "--destination", "console", "--json").out())
        .contains("\"state\":\"delivered\"");
    Session wrong = run("alerts", "--state", "lost");
    assertThat(wrong.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(wrong.err()).contains("expected one of waiting delivered folded muted");
  }

  @Test
  void an_alert_is_acknowledged_and_sent_again_by_the_beginning_of_its_id() throws Exception {
    tell(waiting("bcd333", "acked", "mail"));
    tell(waiting("bcd333", "acked", "chat"));
    assertThat(run("alerts", "ack", "bcd3", "--by", "Amina").lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("muted by acknowledged by Amina", "seen by"));
    assertThat(run("alerts", "resend", "bcd333", "--destination", "chat").lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("asked-again"));
    assertThat(run("alerts", "--watch", "acked").err()).contains("{muted=1, waiting=1}");
    assertThat(run("alerts", "ack", "aa").err()).contains("the ids of 2 alerts begin with");
    Session none = run("alerts", "resend", "nothing");
    assertThat(none.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(none.err()).contains("no notification is of an alert \"nothing\"");
  }

  @Test
  void a_mute_is_made_listed_and_ended() {
    Session made = run("alerts", "mute", "--watch", "mine", "--for", "4h", "--by", "Amina");
    assertThat(made.out()).contains("\"watch\":\"mine\"", "\"by\":\"Amina\"");
    assertThat(run("alerts", "mutes").out()).isEqualTo(made.out());
    String id = made.out().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(run("alerts", "unmute", id).err()).contains("ended");
    assertThat(run("alerts", "mutes").out()).isEmpty();
    assertThat(run("alerts", "unmute", id).err()).contains("there is no mute");
    assertThat(run("alerts", "mute", "--for", "4h").err()).contains("name what to mute");
    assertThat(run("alerts", "mute", "--watch", "mine", "--for", "soon").status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void a_destination_is_added_listed_disabled_enabled_and_removed() {
    Session added = addHook("ops-hook", "url=" + HOOK);
    assertThat(added.status()).isZero();
    assertThat(run("destination", "list").lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("\"id\":\"console\""))
        .anySatisfy(line -> assertThat(line).contains("env:OPS", HOOK));
    assertThat(run("destination", "disable", "ops-hook", "--why", "moving").out())
        .contains("\"disabled\":\"moving\"");
    assertThat(run("destination", "enable", "ops-hook").out()).doesNotContain("disabled");
    assertThat(run("destination", "remove", "ops-hook").err())
        .contains("destination ops-hook: removed")
        .contains("still name it")
        .contains("mine");
    assertThat(run("destination", "remove", "ops-hook").err()).contains("there is no destination");
    assertThat(run("destination", "remove", "console").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void faults_of_settings_are_told_and_nothing_is_added() throws Exception {
    Session bad = addHook("bad", "url=ftp://example.org");
    assertThat(bad.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(bad.err()).contains("destination \"bad\": a webhook needs \"url\"");
    Path file = folder.resolve("destinations.yaml");
    Files.writeString(file, "- {id: one, kind: pigeon}\n- {id: two, kind: console}\n");
    Session mixed = run("destination", "add", "--file", file.toString());
    assertThat(mixed.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(mixed.err()).contains("no kind \"pigeon\"; there are: console webhook");
    assertThat(mixed.out()).contains("\"id\":\"two\"");
    assertThat(run("destination", "remove", "two").status()).isZero();
    assertThat(run("destination", "add", "none").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void a_secret_that_another_program_wrote_is_not_printed() throws Exception {
    put(
        Channels.DESTINATIONS,
        "leaky",
        new Destination("leaky", "slack", Map.of("url", "https://hooks.example.org/hunter2")));
    assertThat(run("destination", "list").out()).contains("(hidden").doesNotContain("hunter2");
    run("destination", "remove", "leaky");
  }

  @Test
  void a_test_says_what_came_of_it() {
    Session printed = run("destination", "test", "console");
    assertThat(printed.status()).isZero();
    assertThat(printed.out()).contains("newswatch can reach you here", "console: delivered");
    addHook("far", "url=http://127.0.0.1:9/");
    Session refused = run("destination", "test", "far");
    assertThat(refused.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(refused.out()).startsWith("far: ");
    assertThat(run("destination", "test", "none").err()).contains("there is no destination");
    run("destination", "remove", "far");
  }

  private static Session addHook(String id, String url) {
    return run(
        "destination", "add", id, "--kind", "webhook", "--set", url, "--set", "secret=env:OPS");
  }

  private static Notification waiting(String alert, String watch, String destination) {
    return Notification.of(
        new Alert(
            alert,
            new WatchReference(watch, watch, 1),
            new DocumentReference("doc-" + alert, "Title", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null),
        destination,
        "webhook",
        SINCE,
        SINCE,
        new Outcome.Waiting(SINCE, WaitReason.QUEUED, "its turn comes next"));
  }

  private static void tell(Notification notification) throws Exception {
    int partition =
        NotificationPartition.of(notification.destination(), Channels.NOTIFICATIONS.partitions());
    send(
        new ProducerRecord<>(
            Channels.NOTIFICATIONS.name(),
            partition,
            notification.key(),
            Channels.NOTIFICATIONS.value().encode(notification)));
  }

  private static <V> void put(Channel<String, V> channel, String key, V value) throws Exception {
    send(new ProducerRecord<>(channel.name(), key, channel.value().encode(value)));
  }

  private static void send(ProducerRecord<String, byte[]> record) throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(kafka.connection().producerSettings())) {
      producer.send(record).get();
    }
  }

  private static Session run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--kafka", kafka.connection().bootstrapServers()));
    return Session.run(Map.of("OPS", "whsec_x"), "", all.toArray(String[]::new));
  }
}
