package newswatch.app.up;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import newswatch.alerts.AlertsConfig;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.route.AlertRouting;
import newswatch.app.broker.DataFolder;
import newswatch.app.channel.GroupProgress;
import newswatch.app.delivery.DeliverySettings;
import newswatch.app.delivery.DeliveryWait;
import newswatch.app.delivery.DestinationKinds;
import newswatch.app.delivery.SendingKinds;
import newswatch.app.delivery.Undelivered;
import newswatch.app.pipeline.HubCallbacks;
import newswatch.app.pipeline.KeptSecret;
import newswatch.app.pipeline.Pipeline;
import newswatch.app.pipeline.PushedDocuments;
import newswatch.app.pipeline.RunningService;
import newswatch.app.pipeline.RunningServices;
import newswatch.app.seeds.DestinationFile;
import newswatch.app.seeds.SeedFolder;
import newswatch.app.seeds.SeedLoading;
import newswatch.desk.destinations.KnownKinds;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.AddressTakenException;
import newswatch.desk.web.GuestRoutes;
import newswatch.desk.web.WebAddress;
import newswatch.egress.EgressClient;
import newswatch.egress.address.NameLookup;
import newswatch.enrich.EnrichConfig;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.FollowedFolder;
import newswatch.ingest.IngestProgress;
import newswatch.ingest.IngestService;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * The whole system in this process: a broker, the services, the desk and the console.
 *
 * <p>It stops in the direction of the flow and the broker last, so that every service can still
 * commit what it has done.
 */
public final class RunningNewswatch implements AutoCloseable {
  /** The same over restarts: after a kill the new process takes over from the old one at once. */
  private static final String INSTANCE = "up";

  private static final int STREAM_THREADS = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Foundation foundation;
  private final RunningServices services;
  private final EgressClient web;
  private final IngestService ingest;
  private final InstantSource clock;

  private RunningNewswatch(
      Foundation foundation,
      RunningServices services,
      EgressClient web,
      IngestService ingest,
      InstantSource clock) {
    this.foundation = foundation;
    this.services = services;
    this.web = web;
    this.ingest = ingest;
    this.clock = clock;
  }

  /** Where the system prints, and whom it tells of its progress. */
  public record Terminal(PrintStream out, boolean outIsTerminal, IngestProgress progress) {}

  /**
   * Starts everything; documents flow when this returns.
   *
   * @throws CannotStartException when something is in the way that a person must decide
   */
  public static RunningNewswatch start(UpSettings settings, Terminal terminal, InstantSource clock)
      throws CannotStartException, IOException, InterruptedException {
    checkPortIsFree(settings.port());
    CompletableFuture<SeedFolder> seeds = read(settings.seeds());
    Foundation foundation = Foundation.lay(settings);
    RunningServices services = new RunningServices();
    var web = new EgressClient(settings.egress(), NameLookup.system());
    var kinds = DestinationKinds.of(terminal.out(), terminal.outIsTerminal(), web, web, clock);
    try {
      loadRules(foundation.connection(), seeds.join());
      loadDestinations(foundation.connection(), settings.delivery(), kinds);
      Pipeline pipeline =
          new Pipeline(
              foundation.connection(),
              foundation.data().streams(),
              INSTANCE,
              STREAM_THREADS,
              web,
              settings.egress().product(),
              clock);
      IngestService ingest =
          start(settings, terminal, pipeline, foundation, kinds, services, clock);
      // Delivery comes last, so that the desk's address is the first line and alerts follow it.
      services.add(pipeline.delivery(kinds, settings.delivery().environment()));
      return new RunningNewswatch(foundation, services, web, ingest, clock);
    } catch (CannotStartException | IOException | InterruptedException | RuntimeException e) {
      services.close();
      web.close();
      foundation.close();
      throw e;
    }
  }

  private static IngestService start(
      UpSettings settings,
      Terminal terminal,
      Pipeline pipeline,
      Foundation foundation,
      DestinationKinds kinds,
      RunningServices services,
      InstantSource clock)
      throws CannotStartException, IOException {
    DataFolder data = foundation.data();
    KafkaConnection connection = foundation.connection();
    List<FollowedFolder> folders = new ArrayList<>();
    if (settings.seeds() != null) {
      folders.add(new FollowedFolder(settings.seeds().resolve("documents"), "seeds/documents"));
    }
    folders.add(new FollowedFolder(data.inbox(), "inbox"));
    // Started against the flow, because joining a group takes longest; stopped in its direction.
    RunningService enrich = pipeline.enrich();
    RunningService alerts = pipeline.alerts();
    Pipeline.Ingest ingest = pipeline.ingest(folders, terminal.progress());
    PushedDocuments pushed = pipeline.push(KeptSecret.of(settings.pushToken(), data.pushToken()));
    Callback callback = callback(settings, data);
    List<GuestRoutes> guests = new ArrayList<>();
    guests.add(pushed.routes());
    services.add(pushed.running());
    if (callback != null) {
      HubCallbacks hubs = pipeline.hubs(callback);
      guests.add(hubs.routes());
      services.add(hubs.running());
    }
    services.add(ingest.running());
    services.add(pipeline.polling(callback));
    services.add(enrich);
    services.add(alerts);
    Secrets secrets = new Secrets(settings.delivery().environment());
    String desk =
        startDesk(
            pipeline, settings.port(), new SendingKinds(kinds, secrets, clock), services, guests);
    data.announce(
        new DataFolder.Running(ProcessHandle.current().pid(), connection.bootstrapServers(), desk));
    terminal
        .out()
        .printf(
            "newswatch: desk at %s  (Kafka at %s, data in %s)%n",
            desk, connection.bootstrapServers(), settings.data());
    terminal.out().flush();
    return ingest.service();
  }

  private static @Nullable Callback callback(UpSettings settings, DataFolder data)
      throws IOException {
    PublicAddress address = settings.publicAddress();
    return address == null
        ? null
        : new Callback(address, KeptSecret.of(settings.websubSecret(), data.websubSecret()));
  }

  /**
   * Waits until every file that is there now was read, and all that follows from it was told to
   * every destination that can be told now.
   *
   * @return what waits for a later time; empty when a service stood still for a minute
   */
  public Optional<Undelivered> awaitQuiet() throws InterruptedException {
    KafkaConnection connection = foundation.connection();
    if (!ingest.awaitFirstRound(PATIENCE) || !isThrough(connection)) {
      return Optional.empty();
    }
    try (var delivery = new DeliveryWait(connection, clock, System::nanoTime, PATIENCE)) {
      return Optional.of(delivery.await());
    }
  }

  private static boolean isThrough(KafkaConnection connection) {
    try (GroupProgress groups = new GroupProgress(connection, System::nanoTime, PATIENCE)) {
      return groups.await(EnrichConfig.APPLICATION_ID, Channels.DOCUMENTS)
          && groups.await(EnrichConfig.APPLICATION_ID, EnrichConfig.FINGERPRINTED)
          && groups.await(AlertsConfig.APPLICATION_ID, Channels.TAGGED)
          && groups.await(AlertsConfig.APPLICATION_ID, AlertsConfig.OCCURRENCES)
          && groups.await(AlertRouting.GROUP, Channels.ALERTS)
          && groups.settle(Channels.NOTIFICATIONS);
    }
  }

  /** Whether every service does its work. */
  public boolean healthy() {
    return services.healthy();
  }

  /**
   * Stops everything in order; what was acknowledged is kept, and nothing is printed twice later.
   */
  @Override
  public void close() {
    services.close();
    web.close();
    foundation.close();
  }

  /** In the background while the broker starts: a cold JVM needs most of a second for it. */
  private static CompletableFuture<SeedFolder> read(@Nullable Path seeds) {
    if (seeds == null) {
      return CompletableFuture.completedFuture(SeedFolder.NONE);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return SeedFolder.read(seeds, "seeds");
          } catch (IOException e) {
            return new SeedFolder(List.of(), List.of(seeds + " cannot be read: " + e.getMessage()));
          }
        });
  }

  private static void loadRules(KafkaConnection connection, SeedFolder seeds)
      throws CannotStartException, InterruptedException {
    if (!seeds.faults().isEmpty()) {
      throw new CannotStartException(String.join("\n", seeds.faults()));
    }
    SeedLoading.load(connection, seeds);
  }

  private static void loadDestinations(
      KafkaConnection connection, DeliverySettings delivery, DestinationKinds kinds)
      throws CannotStartException, InterruptedException {
    if (delivery.destinations() != null) {
      loadRules(connection, DestinationFile.read(delivery.destinations(), kinds));
    }
  }

  private static String startDesk(
      Pipeline pipeline,
      int port,
      KnownKinds kinds,
      RunningServices services,
      List<GuestRoutes> guests)
      throws CannotStartException {
    try {
      List<HealthPart> others =
          Stream.of("ingest", "push", "polling", "enrich", "alerts", "delivery")
              .map(services::health)
              .toList();
      Pipeline.Desk desk = pipeline.desk(WebAddress.onLoopback(port), kinds, others, guests);
      services.add(desk.service());
      return "http://" + WebAddress.LOOPBACK + ":" + desk.port() + "/";
    } catch (AddressTakenException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()));
    }
  }

  /** Before anything is started: a taken port is the most common thing in the way. */
  private static void checkPortIsFree(int port) throws CannotStartException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CannotStartException(
          "port %d is in use by another program: choose another with --port N, or any free one with --port 0"
              .formatted(port));
    }
  }
}
