package newswatch.alerts.deliver.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.deliver.AlertDelivery;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints alerts as they come, on a thread of its own, as a member of the group {@value #GROUP}.
 *
 * <p>It prints the alerts of watches whose {@code notify} names {@code console}. It begins where
 * the group left off, a new group at the first alert that is kept.
 */
public final class ConsoleNotifier implements AutoCloseable {
  /** The consumer group. */
  public static final String GROUP = "newswatch-console";

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleNotifier.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration CONSUMER_CLOSE_TIMEOUT = Duration.ofMillis(300);
  private static final int SESSION_TIMEOUT_MILLIS = 10_000;

  /** Few at a time: a line may wait long for a reader who has stopped the terminal. */
  private static final int RECORDS_AT_A_TIME = 50;

  private final KafkaConsumer<String, byte[]> alerts;
  private final KafkaConsumer<String, byte[]> watches;
  private final AlertDelivery delivery;
  private final Thread thread = new Thread(this::run, "console-notifier");
  private final CountDownLatch assigned = new CountDownLatch(1);
  private volatile String state = "CREATED";

  /**
   * Prepares the notifier; the channels must exist when it is started.
   *
   * @param instance a name that stays the same over restarts and that no other running instance
   *     has: after a kill, the next one takes over at once and not when the session of the last one
   *     expires; null where the platform gives none
   * @param out standard output, or what stands for it
   * @param terminal whether it is a terminal, which can show colours
   */
  public ConsoleNotifier(
      KafkaConnection connection, @Nullable String instance, PrintStream out, boolean terminal) {
    alerts = new KafkaConsumer<>(groupSettings(connection, instance));
    watches = new KafkaConsumer<>(connection.readerSettings());
    delivery = new AlertDelivery(alerts, watches, new Console(out, terminal), this::assigned);
  }

  public void start() {
    state = "STARTING";
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until the next alert would be printed; false when that is not within the time. */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return assigned.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && healthy();
  }

  /** Whether it prints, or will once partitions have moved. */
  public boolean healthy() {
    return thread.isAlive();
  }

  /** What it does, or why it has stopped, for people. */
  public String state() {
    return state;
  }

  /** Stops after the line at hand, with everything that was printed committed, within a second. */
  @Override
  public void close() {
    if (thread.getState() == Thread.State.NEW) {
      closeConsumers();
      return;
    }
    delivery.stop();
    try {
      thread.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("the console does not take its line; that alert is printed again next time");
    }
  }

  private void assigned() {
    state = "RUNNING";
    assigned.countDown();
  }

  private void run() {
    try {
      state =
          switch (delivery.run()) {
            case STOPPED -> "STOPPED";
            case DESTINATION_CLOSED -> "FAILED: standard output is closed";
          };
    } catch (FencedInstanceIdException e) {
      state = "FAILED: another process prints alerts under this instance name; give each its own";
      LOG.error("console: {}", state);
    } catch (RuntimeException e) {
      LOG.error("alerts are not printed any more", e);
      state = "FAILED: " + e.getMessage();
    } finally {
      closeConsumers();
      assigned.countDown();
    }
  }

  private void closeConsumers() {
    alerts.close(CloseOptions.timeout(CONSUMER_CLOSE_TIMEOUT));
    watches.close(CloseOptions.timeout(CONSUMER_CLOSE_TIMEOUT));
  }

  private static Map<String, Object> groupSettings(
      KafkaConnection connection, @Nullable String instance) {
    Map<String, Object> settings = connection.groupSettings(GROUP);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_A_TIME);
    if (instance != null) {
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, GROUP + "-" + instance);
    }
    return settings;
  }
}
