package newswatch.app.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes alerts as the topology does: in transactions, whose marks take offsets too. */
record AlertLog(KafkaConnection connection) {
  static final Instant AT = Instant.parse("2025-05-21T08:00:00Z");

  private static final int TRANSACTION = 50;

  /** Alerts of a watch on some hundred documents. */
  static List<Alert> alerts(String watch, int count, String title) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alerts.add(alert(watch, "d" + i % 97, title, i));
    }
    return alerts;
  }

  static Alert alert(String watch, String document, String title) {
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

  void publish(List<Alert> alerts) {
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

  KafkaProducer<String, byte[]> transactional(String id) {
    Map<String, Object> settings = connection.producerSettings();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    var producer = new KafkaProducer<String, byte[]>(settings);
    producer.initTransactions();
    return producer;
  }

  static <V> void send(
      KafkaProducer<String, byte[]> producer,
      Channel<String, V> channel,
      String key,
      V value,
      Instant time) {
    producer.send(
        new ProducerRecord<>(
            channel.name(), null, time.toEpochMilli(), key, channel.value().encode(value)));
  }

  KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(connection.producerSettings());
  }
}
