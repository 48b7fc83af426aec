package newswatch.alerts;

import java.time.Duration;
import java.time.InstantSource;
import newswatch.events.stream.StreamsLifecycle;
import newswatch.events.stream.StreamsSettings;

/** The running topology. Telling people is a separate matter: {@link newswatch.alerts.deliver}. */
public final class AlertsService implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final StreamsLifecycle streams;

  /** Prepares the service; the channels must exist when it is started. */
  public AlertsService(AlertsConfig config, InstantSource clock) {
    StreamsSettings settings = config.streamsSettings();
    streams =
        new StreamsLifecycle(
            new AlertsTopology(settings, clock, new TaggedPartitions(config.connection())).get(),
            settings,
            CLOSE_TIMEOUT);
  }

  public void start() {
    streams.start();
  }

  /**
   * Waits until the first document could be matched, with all watches in force; false when late.
   */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return streams.awaitRunning(timeout);
  }

  /** Whether documents are matched, or will be once partitions have moved. */
  public boolean healthy() {
    return streams.healthy();
  }

  /** The state in Kafka's own words, for people. */
  public String state() {
    return streams.state();
  }

  /** Stops after the document at hand, leaving the group. */
  @Override
  public void close() {
    streams.close();
  }
}
