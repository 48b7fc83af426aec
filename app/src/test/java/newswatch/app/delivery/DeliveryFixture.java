package newswatch.app.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.webhook.WebhookKind;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Network;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Every;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A broker of the test's own, with the rules and alerts that a test puts into it. */
final class DeliveryFixture implements AutoCloseable {
  /** Where webhooks of tests find their secret. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "KEY",
          "whsec_"
              + Base64.getEncoder()
                  .encodeToString("a secret that is long enough".getBytes(StandardCharsets.UTF_8)));

  private final EmbeddedKafka kafka;

  private DeliveryFixture(EmbeddedKafka kafka) {
    this.kafka = kafka;
  }

  static DeliveryFixture start(Path folder) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder);
    try (Admin admin = Admin.create(kafka.connection().adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    return new DeliveryFixture(kafka);
  }

  KafkaConnection connection() {
    return kafka.connection();
  }

  /** Delivery of one kind, on the clock of the system. */
  DeliveryService deliver(@Nullable String instance, DestinationKind kind) {
    return deliver(connection(), instance, kind, Clock.systemUTC());
  }

  static DeliveryService deliver(
      KafkaConnection connection,
      @Nullable String instance,
      DestinationKind kind,
      InstantSource clock) {
    DeliveryService service =
        new DeliveryService(connection, instance, List.of(kind), new Secrets(ENVIRONMENT), clock);
    service.start();
    return service;
  }

  /** Webhooks that may be at a port of this machine. */
  static WebhookKind webhooks(int port, InstantSource clock) {
    var policy = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(port));
    var settings = new EgressSettings(policy, EgressLimits.DEFAULT, "newswatch-test");
    return new WebhookKind(new EgressClient(settings, NameLookup.system()), clock);
  }

  static Destination webhook(String id, String url, @Nullable Integer perMinute) {
    return new Destination(
        id, "webhook", Map.of("url", url, "secret", "env:KEY"), perMinute, null, null, null);
  }

  /** A watch that tells of each article, so that no copies are folded. */
  static Watch eachArticle(String id, String... destinations) {
    return watch(id, new Every.Article(), List.of(), destinations);
  }

  static Watch watch(
      String id, @Nullable Every every, List<String> unless, String... destinations) {
    return Watch.builder(id, "x")
        .destinations(List.of(destinations))
        .every(every)
        .unless(unless)
        .build();
  }

  void put(Destination destination) throws Exception {
    put(Channels.DESTINATIONS, Map.of(destination.id(), destination));
  }

  void put(Watch watch) throws Exception {
    put(Channels.WATCHES, Map.of(watch.id(), watch));
  }

  void put(Collection<Alert> alerts) throws Exception {
    Map<String, Alert> byId = new LinkedHashMap<>();
    alerts.forEach(alert -> byId.put(alert.id(), alert));
    put(Channels.ALERTS, byId);
  }

  /** Writes values in their order. */
  <V> void put(Channel<String, V> channel, Map<String, V> values) throws Exception {
    try (var producer = new KafkaProducer<String, byte[]>(connection().producerSettings())) {
      values.forEach(
          (key, value) -> {
            var unused =
                producer.send(
                    new ProducerRecord<>(channel.name(), key, channel.value().encode(value)));
          });
      producer.flush();
    }
  }

  /** Waits like a process that is no more: it does not answer to interrupts. */
  static void holdOn(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  static Alert alert(String id, String watch, @Nullable String story) {
    return new Alert(
        id,
        new WatchReference(watch, watch, 1),
        new DocumentReference("doc-" + id, "Title of " + id, null, null, null),
        List.of(),
        null,
        List.of(),
        List.of(),
        story,
        null,
        null);
  }

  /** What has become of each notification so far, by its key. */
  Map<String, Notification> outcomes() {
    Map<String, Notification> last = new HashMap<>();
    history().forEach(notification -> last.put(notification.key(), notification));
    return last;
  }

  /** Every record of a notification, those of a destination in order. */
  List<Notification> history() {
    List<Notification> all = new ArrayList<>();
    ChannelReader.readToEnd(
        connection(), Channels.NOTIFICATIONS, StartPosition.BEGINNING, all::add);
    return all;
  }

  /** How many notifications of some destinations are in a state. */
  long count(String state, String destinationPrefix) {
    return outcomes().values().stream()
        .filter(notification -> notification.destination().startsWith(destinationPrefix))
        .filter(notification -> notification.outcome().state().equals(state))
        .count();
  }

  @Override
  public void close() {
    kafka.close();
  }
}
