package newswatch.app.up;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import newswatch.app.broker.DataFolder;
import newswatch.app.delivery.DeliverySettings;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.ingest.websub.PublicAddress;
import org.jspecify.annotations.Nullable;

/** A whole newswatch in the test's own process, with what it prints. */
public final class UpFixture implements AutoCloseable {
  /** The repository's root, from the module's folder where Maven runs tests. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The public Internet alone, as by default. */
  public static final EgressSettings PUBLIC =
      new EgressSettings(AddressPolicy.PUBLIC, EgressLimits.DEFAULT, "newswatch/test");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Path data;
  private final RunningNewswatch running;

  public UpFixture(Path data, @Nullable Path seeds)
      throws CannotStartException, IOException, InterruptedException {
    this(data, seeds, PUBLIC);
  }

  public UpFixture(Path data, @Nullable Path seeds, EgressSettings egress)
      throws CannotStartException, IOException, InterruptedException {
    this(data, seeds, egress, 0, null);
  }

  /** At a port under which hubs reach it, too. */
  public UpFixture(
      Path data,
      @Nullable Path seeds,
      EgressSettings egress,
      int port,
      @Nullable PublicAddress publicAddress)
      throws CannotStartException, IOException, InterruptedException {
    this.data = data;
    running =
        RunningNewswatch.start(
            new UpSettings(
                data,
                port,
                null,
                seeds,
                egress,
                null,
                publicAddress,
                null,
                DeliverySettings.NOTHING_MORE),
            new RunningNewswatch.Terminal(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                false,
                (location, accepted, rejected) -> {}),
            Clock.systemUTC());
  }

  public RunningNewswatch running() {
    return running;
  }

  public KafkaConnection connection() {
    return new KafkaConnection(DataFolder.running(data).orElseThrow().kafka());
  }

  public String desk() {
    return String.valueOf(DataFolder.running(data).orElseThrow().desk());
  }

  /** The lines printed for alerts. */
  public List<String> alertLines() {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("newswatch:"))
        .toList();
  }

  /** Everything that is in a channel now. */
  public <V> List<V> all(Channel<String, V> channel) {
    List<V> values = new ArrayList<>();
    ChannelReader.readToEnd(connection(), channel, StartPosition.BEGINNING, values::add);
    return values;
  }

  @Override
  public void close() {
    running.close();
  }
}
