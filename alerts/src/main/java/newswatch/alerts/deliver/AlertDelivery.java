package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Alert;
import newswatch.events.Origin;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes alerts from their channel to one destination.
 *
 * <p>An alert is delivered first and committed then, one by one. So a process that dies at any
 * moment loses nothing, and what it may deliver again after a restart is the one alert that had
 * left while its commit had not arrived, a window of a millisecond or two. Committing in batches
 * was rejected: it is faster than anybody reads, and widens that window to the whole batch. An
 * orderly stop waits for the commit, so that nothing is delivered twice.
 *
 * <p>The destinations of a watch come from the channel of watches. It is not in step with the
 * alerts, so when an alert names a watch in a version that is not known here, the channel is read
 * to its end before the alert is looked at: the watch had been written before the alert was.
 */
public final class AlertDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(AlertDelivery.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration COMMIT = Duration.ofSeconds(5);
  private static final Duration LAST_COMMIT = Duration.ofMillis(300);

  private final Consumer<String, byte[]> alerts;
  private final WatchTable table = new WatchTable();
  private final WatchFollower watches;
  private final Destination destination;
  private final Runnable onAssigned;
  private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
  private volatile boolean stopped;

  /** Why a delivery ended. */
  public enum Ending {
    /** It was asked to. */
    STOPPED,
    /** The destination takes no more. */
    DESTINATION_CLOSED
  }

  /**
   * Prepares a delivery; it uses the consumers but does not close them.
   *
   * @param alerts a member of the destination's group, without automatic commits
   * @param watches a consumer without a group
   * @param onAssigned is run when partitions have been assigned
   */
  public AlertDelivery(
      Consumer<String, byte[]> alerts,
      Consumer<String, byte[]> watches,
      Destination destination,
      Runnable onAssigned) {
    this.alerts = alerts;
    this.watches = new WatchFollower(watches, table);
    this.destination = destination;
    this.onAssigned = onAssigned;
  }

  /**
   * Delivers until it is stopped or the destination is closed.
   *
   * @throws org.apache.kafka.common.KafkaException when the cluster refuses this member for good
   */
  public Ending run() {
    try {
      watches.catchUp();
      alerts.subscribe(List.of(Channels.ALERTS.name()), new Rebalance());
      while (!stopped) {
        if (deliver(alerts.poll(POLL)) == Delivery.CLOSED) {
          return Ending.DESTINATION_CLOSED;
        }
      }
    } catch (WakeupException e) {
      if (!stopped) {
        throw e;
      }
    } finally {
      commitLast();
    }
    return Ending.STOPPED;
  }

  /** Asks the delivery to end after the alert at hand; may be called from any thread. */
  public void stop() {
    stopped = true;
    alerts.wakeup();
    watches.wakeup();
  }

  private Delivery deliver(ConsumerRecords<String, byte[]> batch) {
    watches.follow();
    boolean caughtUp = false;
    for (ConsumerRecord<String, byte[]> record : batch) {
      if (stopped) {
        break;
      }
      Decoded<Alert> decoded = Channels.ALERTS.value().decode(record.value());
      if (decoded instanceof Decoded.Value<Alert> alert) {
        if (!caughtUp && !table.knows(alert.value().watch())) {
          watches.catchUp();
          caughtUp = true;
        }
        if (deliver(alert.value(), record.timestamp()) == Delivery.CLOSED) {
          return Delivery.CLOSED;
        }
      } else if (decoded instanceof Decoded.Fault<Alert> fault) {
        LOG.warn("{} is no alert and is skipped: {}", place(record), fault.detail());
      }
      if (!commit(record)) {
        break;
      }
    }
    return Delivery.DELIVERED;
  }

  private Delivery deliver(Alert alert, long time) {
    return table.wants(alert.watch(), destination.name())
        ? destination.deliver(alert, Instant.ofEpochMilli(time))
        : Delivery.DELIVERED;
  }

  /** Commits up to this record; false when the records behind it belong to another member now. */
  private boolean commit(ConsumerRecord<String, byte[]> record) {
    uncommitted.put(
        new TopicPartition(record.topic(), record.partition()),
        new OffsetAndMetadata(record.offset() + 1));
    while (!stopped) {
      try {
        alerts.commitSync(uncommitted, COMMIT);
        uncommitted.clear();
        return true;
      } catch (RebalanceInProgressException e) {
        // The commit is made when the partitions are given up, or with the next one.
        return true;
      } catch (CommitFailedException e) {
        LOG.warn("{} was delivered and may be again: {}", place(record), e.getMessage());
        uncommitted.clear();
        return false;
      } catch (TimeoutException e) {
        LOG.warn("waiting for the cluster to take a commit: {}", e.getMessage());
      }
    }
    return true;
  }

  private void commitLast() {
    for (int attempt = 1; attempt <= 2 && !uncommitted.isEmpty(); attempt++) {
      try {
        alerts.commitSync(uncommitted, LAST_COMMIT);
        uncommitted.clear();
      } catch (WakeupException e) {
        // The call that asked to stop was still waiting to be noticed; the second attempt is free.
        LOG.debug("woken up during the last commit");
      } catch (RuntimeException e) {
        LOG.warn("delivered and may be delivered again, {}: {}", uncommitted, e.getMessage());
        return;
      }
    }
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return Origin.ofRecord(record.topic(), record.partition(), record.offset()).describe();
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commitLast();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      uncommitted.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      onAssigned.run();
    }
  }
}
