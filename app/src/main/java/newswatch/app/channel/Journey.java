package newswatch.app.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import newswatch.events.Alert;
import newswatch.events.Rejection;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;

/**
 * The way of documents through the services, seen from the outside: begun before they are
 * published, it waits until enrichment and alerting have dealt with all of them, and says what came
 * out.
 */
public final class Journey implements AutoCloseable {
  private final KafkaConnection connection;
  private final Admin admin;
  private final Passage passage;
  private final Map<Integer, Long> tagged;
  private final Map<Integer, Long> rejected;
  private final Map<Integer, Long> alerts;

  private Journey(KafkaConnection connection, Admin admin, Passage passage) {
    this.connection = connection;
    this.admin = admin;
    this.passage = passage;
    tagged = end(Channels.TAGGED);
    rejected = end(Channels.REJECTED);
    alerts = end(Channels.ALERTS);
  }

  /**
   * What came out between the beginning and the arrival, whoever published it.
   *
   * @param alertsEnd the offset after the last alert, by partition
   */
  public record Arrived(
      List<TaggedDocument> tagged,
      List<Rejection> rejected,
      List<Alert> alerts,
      Map<Integer, Long> alertsEnd) {}

  /** Notes where the channels end now. */
  public static Journey begin(
      KafkaConnection connection, LongSupplier nanoTime, Duration patience) {
    Admin admin = Admin.create(connection.adminSettings());
    return new Journey(connection, admin, new Passage(admin, nanoTime, patience));
  }

  /**
   * Waits for all documents that are published now; empty when a service stood still for too long.
   */
  public Optional<Arrived> await(String enrichGroup, String alertsGroup) {
    if (!passage.await(enrichGroup, Channels.DOCUMENTS, end(Channels.DOCUMENTS))) {
      return Optional.empty();
    }
    List<TaggedDocument> taggedSince = new ArrayList<>();
    List<Rejection> rejectedSince = new ArrayList<>();
    List<Alert> alertsSince = new ArrayList<>();
    var next = since(Channels.TAGGED, tagged, taggedSince);
    if (!passage.await(alertsGroup, Channels.TAGGED, next)) {
      return Optional.empty();
    }
    since(Channels.REJECTED, rejected, rejectedSince);
    var alertsEnd = since(Channels.ALERTS, alerts, alertsSince);
    return Optional.of(new Arrived(taggedSince, rejectedSince, alertsSince, alertsEnd));
  }

  /** Waits until a group has dealt with the alerts up to there. */
  public boolean awaitDelivery(String group, Map<Integer, Long> alertsEnd) {
    return passage.await(group, Channels.ALERTS, alertsEnd);
  }

  @Override
  public void close() {
    admin.close();
  }

  private <V> Map<Integer, Long> since(
      Channel<String, V> channel, Map<Integer, Long> start, List<V> values) {
    return ChannelReader.readToEnd(
        connection, channel, new StartPosition.AtOffsets(start), values::add);
  }

  private Map<Integer, Long> end(Channel<String, ?> channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.END)) {
      return new HashMap<>(reader.positions());
    }
  }
}
