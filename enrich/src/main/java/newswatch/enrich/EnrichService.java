package newswatch.enrich;

import java.time.Duration;
import java.time.InstantSource;
import newswatch.events.stream.StreamsLifecycle;
import newswatch.events.stream.StreamsSettings;

/** Enrich as a service: tags every document of its channel until it is closed. */
public final class EnrichService implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final StreamsLifecycle stream;

  /** Prepares the service; {@link #start} starts it. All channels must exist by then. */
  public EnrichService(EnrichConfig config, InstantSource clock) {
    StreamsSettings settings = config.settings();
    EnrichTopology topology = new EnrichTopology(settings, clock, new LiveTagRules());
    stream = new StreamsLifecycle(topology.get(), settings, CLOSE_TIMEOUT);
  }

  public void start() {
    stream.start();
  }

  /** Waits until it tags for the first time; false when it does not within the time. */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    return stream.awaitRunning(timeout);
  }

  /** Whether it tags or is about to. */
  public boolean healthy() {
    return stream.healthy();
  }

  /** The state in Kafka's own words, for people. */
  public String state() {
    return stream.state();
  }

  @Override
  public void close() {
    stream.close();
  }
}
