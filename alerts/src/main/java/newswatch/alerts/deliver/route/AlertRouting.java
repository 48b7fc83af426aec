package newswatch.alerts.deliver.route;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.RulesFollower;
import newswatch.alerts.deliver.thread.Session;
import newswatch.alerts.deliver.thread.SessionEnd;
import newswatch.events.Alert;
import newswatch.events.Origin;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.notify.NotificationPartition;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes notifications of alerts. The notifications of a batch and the progress behind it are one
 * transaction: a crash at any moment loses no notification and makes none twice, which would undo
 * what has become of it.
 *
 * <p>The channels of watches and destinations are not in step with the alerts. When an alert names
 * a watch in a version, or the watch a destination, that is not known here, they are read to their
 * end before the alert is looked at: the watch had been written before the alert was.
 */
public final class AlertRouting implements Session {
  /** The consumer group. */
  public static final String GROUP = "newswatch-notifications";

  private static final Logger LOG = LoggerFactory.getLogger(AlertRouting.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final RoutingClients clients;
  private final Rules rules = new Rules();
  private final RulesFollower follower;
  private final Routes routes = new Routes(rules);
  private final InstantSource clock;
  private final Consumer<Rules> onRules;
  private volatile boolean stopped;

  /**
   * Prepares a session.
   *
   * @param onRules is shown the rules again and again, in the session's thread
   */
  public AlertRouting(RoutingClients clients, InstantSource clock, Consumer<Rules> onRules) {
    this.clients = clients;
    this.clock = clock;
    this.onRules = onRules;
    follower = new RulesFollower(clients.rules(), rules);
  }

  @Override
  public SessionEnd run(Runnable running) {
    try {
      follower.catchUp();
      clients.producer().initTransactions();
      clients.alerts().subscribe(List.of(Channels.ALERTS.name()), new Assigned(running));
      int partitions = clients.producer().partitionsFor(Channels.NOTIFICATIONS.name()).size();
      while (!stopped) {
        onRules.accept(rules);
        ConsumerRecords<String, byte[]> batch = clients.alerts().poll(POLL);
        follower.follow();
        if (!batch.isEmpty()) {
          route(batch, partitions);
        }
      }
    } catch (WakeupException e) {
      if (!stopped) {
        throw e;
      }
    }
    return new SessionEnd.Stopped();
  }

  @Override
  public void stop() {
    stopped = true;
    clients.alerts().wakeup();
    follower.wakeup();
  }

  @Override
  public void close() {
    clients.close();
  }

  private void route(ConsumerRecords<String, byte[]> batch, int partitions) {
    Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();
    clients.producer().beginTransaction();
    boolean caughtUp = false;
    for (ConsumerRecord<String, byte[]> record : batch) {
      Decoded<Alert> decoded = Channels.ALERTS.value().decode(record.value());
      if (decoded instanceof Decoded.Value<Alert> alert) {
        if (!caughtUp && !routes.areKnown(alert.value())) {
          follower.catchUp();
          caughtUp = true;
        }
        Instant time = Instant.ofEpochMilli(record.timestamp());
        routes
            .of(alert.value(), time, clock.instant())
            .forEach(notification -> send(notification, partitions));
      } else if (decoded instanceof Decoded.Fault<Alert> fault) {
        LOG.warn("{} is no alert and is skipped: {}", place(record), fault.detail());
      }
      progress.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1));
    }
    clients.producer().sendOffsetsToTransaction(progress, clients.alerts().groupMetadata());
    clients.producer().commitTransaction();
  }

  private void send(Notification notification, int partitions) {
    // What fails here fails the commit.
    var unused =
        clients
            .producer()
            .send(
                new ProducerRecord<>(
                    Channels.NOTIFICATIONS.name(),
                    NotificationPartition.of(notification.destination(), partitions),
                    notification.since().toEpochMilli(),
                    notification.key(),
                    Channels.NOTIFICATIONS.value().encode(notification)));
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return Origin.ofRecord(record.topic(), record.partition(), record.offset()).describe();
  }

  private record Assigned(Runnable running) implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      // Every batch is committed before the next poll.
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      running.run();
    }
  }
}
