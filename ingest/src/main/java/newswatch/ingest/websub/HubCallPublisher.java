package newswatch.ingest.websub;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.HubCall;
import newswatch.ingest.publish.ChannelWriter;

/** Publishes what hubs say, so that any instance may be the one that they reach. */
public final class HubCallPublisher implements HubCallSink, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ChannelWriter writer;

  public HubCallPublisher(KafkaConnection connection) {
    this.writer = ChannelWriter.connect(connection);
  }

  /** Returns when Kafka has the call. */
  @Override
  public void accept(HubCall call) {
    try {
      writer
          .deliver(Channels.HUB_CALLS, call.key(), call, call.at().toEpochMilli())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not take what a hub says: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopping", e);
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
