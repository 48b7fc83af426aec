package newswatch.app.up;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import newswatch.app.broker.DataFolder;
import newswatch.app.broker.EmbeddedKafka;
import newswatch.app.pipeline.Pipeline;
import newswatch.app.pipeline.RunningService;
import newswatch.app.pipeline.RunningServices;
import newswatch.app.seeds.SeedLoading;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.KafkaConnection;
import newswatch.desk.web.AddressTakenException;
import newswatch.desk.web.WebAddress;
import newswatch.ingest.follow.FollowedFolder;
import newswatch.ingest.follow.IngestProgress;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole system in this process: a broker, the services, the desk and the console.
 *
 * <p>It stops in the direction of the flow and the broker last, so that every service can still commit what it has done.
 */
public final class RunningNewswatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningNewswatch.class);

  /** The same over restarts: after a kill the new process takes over from the old one at once. */
  private static final String INSTANCE = "up";

  private static final int STREAM_THREADS = 1;

  private final RunningServices services = new RunningServices();
  private final Deque<AutoCloseable> underneath = new ArrayDeque<>();
  private final UpSettings settings;
  private final Terminal terminal;
  private final InstantSource clock;

  private RunningNewswatch(UpSettings settings, Terminal terminal, InstantSource clock) {
    this.settings = settings;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Where the system prints and what it tells of its progress. */
  public record Terminal(PrintStream out, boolean outIsTerminal, IngestProgress progress) {}

  /**
   * Starts everything; documents flow when this returns.
   *
   * @throws CannotStartException when something is in the way that a person must decide
   */
  public static RunningNewswatch start(
      UpSettings settings, Terminal terminal, InstantSource clock)
      throws CannotStartException, IOException, InterruptedException {
    RunningNewswatch running = new RunningNewswatch(settings, terminal, clock);
    try {
      running.start();
      return running;
    } catch (CannotStartException | IOException | InterruptedException | RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private void start() throws CannotStartException, IOException, InterruptedException {
    checkPortIsFree(settings.port());
    DataFolder data = take(settings.data());
    KafkaConnection connection = settings.kafka() == null ? startBroker(data) : settings.kafka();
    try (Admin admin = Admin.create(connection.adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    List<FollowedFolder> folders = new ArrayList<>();
    if (settings.seeds() != null) {
      loadRules(connection, settings.seeds());
      folders.add(new FollowedFolder(settings.seeds().resolve("documents"), "seeds/documents"));
    }
    folders.add(new FollowedFolder(data.inbox(), "inbox"));
    Pipeline pipeline = new Pipeline(connection, data.streams(), INSTANCE, STREAM_THREADS, clock);
    RunningService enrich = pipeline.enrich();
    RunningService alerts = pipeline.alerts();
    services.add(pipeline.ingest(folders, terminal.progress()));
    services.add(enrich);
    services.add(alerts);
    String desk = startDesk(pipeline);
    data.announce(
        new DataFolder.Running(
            ProcessHandle.current().pid(), connection.bootstrapServers(), desk));
    terminal
        .out()
        .printf(
            "newswatch: desk at %s  (Kafka at %s, data in %s)%n",
            desk, connection.bootstrapServers(), settings.data());
    terminal.out().flush();
    // The console comes last, so that the desk's address is the first line and alerts follow it.
    services.add(pipeline.console(terminal.out(), terminal.outIsTerminal()));
  }

  /**
   * Waits until every file that is there now was read, and all that follows from it was printed.
   *
   * @return false when a service stood still for a minute
   */
  public boolean awaitQuiet() throws InterruptedException {
    if (!firstPass.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    try (Passage passage = new Passage(connection, System::nanoTime, PATIENCE)) {
      return passage.await(EnrichConfig.APPLICATION_ID, Channels.DOCUMENTS)
          && passage.await(AlertsConfig.APPLICATION_ID, Channels.TAGGED)
          && passage.await(ConsoleNotifier.GROUP, Channels.ALERTS);
    }
  }

  /** Whether every service does its work. */
  public boolean healthy() {
    return services.healthy();
  }

  /** Stops everything in order; what was acknowledged is kept, and nothing is printed twice later. */
  @Override
  public void close() {
    services.close();
    while (!underneath.isEmpty()) {
      AutoCloseable next = underneath.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.error("{} did not stop in order", next.getClass().getSimpleName(), e);
      }
    }
  }

  private DataFolder take(Path folder) throws CannotStartException {
    DataFolder.Opened opened = DataFolder.open(folder);
    if (opened instanceof DataFolder.Unusable unusable) {
      throw new CannotStartException(unusable.why());
    }
    DataFolder data = ((DataFolder.Ready) opened).data();
    underneath.push(data);
    return data;
  }

  private KafkaConnection startBroker(DataFolder data) {
    EmbeddedKafka broker = EmbeddedKafka.start(data.kafka());
    underneath.push(broker);
    return broker.connection();
  }

  private static void loadRules(KafkaConnection connection, Path seeds)
      throws CannotStartException, IOException, InterruptedException {
    if (SeedLoading.load(connection, seeds) instanceof SeedLoading.Faulty faulty) {
      throw new CannotStartException(String.join("\n", faulty.faults()));
    }
  }

  private String startDesk(Pipeline pipeline) throws CannotStartException {
    try {
      Pipeline.Desk desk =
          pipeline.desk(WebAddress.onLoopback(settings.port()), services::health);
      services.add(desk.service());
      return "http://" + WebAddress.LOOPBACK + ":" + desk.port() + "/";
    } catch (AddressTakenException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()));
    }
  }

  /** Before anything is started: a taken port is the most common thing in the way. */
  private static void checkPortIsFree(int port) throws CannotStartException {
    try (ServerSocket probe =
        new ServerSocket(port, 1, InetAddress.getByName(WebAddress.LOOPBACK))) {
      probe.getLocalPort();
    } catch (IOException e) {
      throw new CannotStartException(
          "port %d is in use by another program: choose another with --port N, or any free one with --port 0"
              .formatted(port));
    }
  }
}
