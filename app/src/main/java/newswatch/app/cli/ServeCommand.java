package newswatch.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.app.delivery.DeliverySettings;
import newswatch.app.delivery.DestinationKinds;
import newswatch.app.delivery.SendingKinds;
import newswatch.app.pipeline.Heartbeat;
import newswatch.app.pipeline.HubCallbacks;
import newswatch.app.pipeline.Pipeline;
import newswatch.app.pipeline.PushedDocuments;
import newswatch.app.pipeline.RunningService;
import newswatch.app.pipeline.RunningServices;
import newswatch.app.seeds.DestinationFile;
import newswatch.app.seeds.SeedFolder;
import newswatch.app.seeds.SeedLoading;
import newswatch.desk.web.AddressTakenException;
import newswatch.desk.web.GuestRoutes;
import newswatch.desk.web.WebAddress;
import newswatch.egress.EgressClient;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.NameLookup;
import newswatch.events.channel.ChannelCreation;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.FollowedFolder;
import newswatch.ingest.push.PushRoutes;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.PublicAddress;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswatch serve}: one service alone. */
@Command(
    name = "serve",
    description = "Run one service alone against a Kafka cluster, as docker-compose.yml does.",
    footer = {
      "",
      "Examples:",
      "  newswatch serve enrich --kafka broker:9092 --data /var/lib/newswatch",
      "  newswatch serve ingest --kafka broker:9092 --contact news@example.org     (polls the feeds)",
      "  newswatch serve ingest --kafka broker:9092 --follow ~/articles",
      "  newswatch serve ingest --kafka broker:9092 --push-token env:PUSH_TOKEN --port 8081",
      "  newswatch serve ingest --kafka broker:9092 --public-address https://news.example.org"
          + " --websub-secret env:WEBSUB_SECRET",
      "  newswatch serve alerts --kafka broker:9092",
      "  newswatch serve desk --kafka broker:9092 --port 8080"
    })
final class ServeCommand implements Callable<Integer> {
  private static final List<String> SERVICES = List.of("ingest", "enrich", "alerts", "desk");

  private final Surroundings surroundings;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The Kafka cluster. Default: KAFKA_BOOTSTRAP_SERVERS")
  private @Nullable String kafka;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "enrich, alerts: where the stores live. Default: ./data")
  private Path data = Path.of("data");

  @Parameters(index = "0", paramLabel = "SERVICE", description = "ingest, enrich, alerts or desk")
  private String service = "";

  @Option(
      names = "--follow",
      paramLabel = "DIR",
      description = "ingest: a folder whose files are read as they appear; repeatable.")
  private List<Path> follow = List.of();

  @Option(
      names = "--host",
      description =
          "desk, ingest with --push-token or --public-address: where it listens. Default: 127.0.0.1, this machine only")
  private String host = WebAddress.LOOPBACK;

  @Option(
      names = "--push-token",
      paramLabel = "REFERENCE",
      description =
          "ingest: takes documents at POST /documents from who bears this token; env:NAME or"
              + " file:PATH. Default: takes none.")
  private @Nullable String pushToken;

  @Option(
      names = "--port",
      description =
          "desk, ingest with --push-token or --public-address: the port, 0 for any free one."
              + " Default: 8080")
  private int port = 8080;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "desk: a further name under which browsers may reach it; repeatable.")
  private Set<String> allowedHosts = Set.of();

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      description = "A name that stays the same over restarts and is unique in the service.")
  private @Nullable String instance;

  @Option(names = "--threads", paramLabel = "N", description = "Stream threads. Default: 1")
  private int threads = 1;

  @Option(
      names = "--heartbeat",
      paramLabel = "FILE",
      description = "Touched every few seconds while the service is healthy.")
  private @Nullable Path heartbeat;

  @Mixin private EgressOptions egress = new EgressOptions();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();

  @Mixin private HubOptions hubs = new HubOptions();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    checkUsage();
    Callback callback = callback();
    EgressSettings out = egress.settings(surroundings);
    KafkaConnection connection =
        KafkaOptions.given(kafka, surroundings)
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "serve needs a cluster: name it with --kafka HOST:PORT or KAFKA_BOOTSTRAP_SERVERS"));
    KafkaOptions.checkAnswers(connection);
    try (Admin admin = Admin.create(connection.adminSettings())) {
      ChannelCreation.createMissing(admin);
    }
    InstantSource clock = Clock.systemUTC();
    Path streams = data.resolve("streams");
    RunningServices services = new RunningServices();
    try (var web = new EgressClient(out, NameLookup.system())) {
      var pipeline =
          new Pipeline(connection, streams, instance, threads, web, out.product(), clock);
      start(connection, pipeline, web, callback, services);
      surroundings.say(service + " runs against " + connection.bootstrapServers());
      if (heartbeat != null) {
        services.add(Heartbeat.start(heartbeat, Duration.ofSeconds(5), services::healthy));
      }
      UntilStopped.await(services, UntilStopped.SERVICE);
    }
    return ExitStatus.DONE;
  }

  /** Before the cluster is asked: what is wrong here is wrong on every cluster. */
  private void checkUsage() {
    if (!SERVICES.contains(service)) {
      throw CommandFailure.usage(
          "no service " + service + "; there are: " + String.join(" ", SERVICES));
    }
  }

  private void start(
      KafkaConnection connection,
      Pipeline pipeline,
      EgressClient web,
      @Nullable Callback callback,
      RunningServices services)
      throws InterruptedException {
    switch (service) {
      case "ingest" -> {
        List<FollowedFolder> folders = new ArrayList<>();
        follow.forEach(folder -> folders.add(new FollowedFolder(folder, folder.toString())));
        listen(pipeline, callback, services);
        services.add(pipeline.ingest(folders, new TerminalProgress(surroundings)).running());
        services.add(pipeline.polling(callback));
      }
      case "enrich" -> services.add(pipeline.enrich());
      case "alerts" -> {
        services.add(pipeline.alerts());
        services.add(delivery(connection, pipeline, web));
      }
      case "desk" -> services.add(desk(pipeline, web));
      default -> throw new IllegalStateException("checked before: " + service);
    }
  }

  private @Nullable Callback callback() {
    PublicAddress address = hubs.publicAddress();
    Secret secret = hubs.secret(surroundings);
    if (address == null) {
      return null;
    }
    if (secret == null) {
      throw CommandFailure.usage(
          "--public-address needs --websub-secret env:NAME or file:PATH, the same for all instances; make one with: openssl rand -hex 32");
    }
    return new Callback(address, secret);
  }

  /** At an address of its own, when there is anybody to listen to. */
  private void listen(Pipeline pipeline, @Nullable Callback callback, RunningServices services) {
    List<GuestRoutes> routes = new ArrayList<>();
    List<RunningService> behind = new ArrayList<>();
    if (pushToken != null) {
      PushedDocuments pushed = pipeline.push(surroundings.secret("--push-token", pushToken));
      routes.add(pushed.routes());
      behind.add(pushed.running());
    }
    if (callback != null) {
      HubCallbacks heard = pipeline.hubs(callback);
      routes.add(heard.routes());
      behind.add(heard.running());
    }
    if (routes.isEmpty()) {
      return;
    }
    try {
      Pipeline.Intake intake = pipeline.serve(host, port, routes);
      services.add(intake.running());
      behind.forEach(services::add);
      String address = "http://%s:%d".formatted(host, intake.port());
      if (pushToken != null) {
        surroundings.print("newswatch: documents are taken at " + address + PushRoutes.PATH);
      }
      if (callback != null) {
        surroundings.print("newswatch: hubs are heard at " + address + Callback.PATH);
      }
    } catch (IOException e) {
      behind.forEach(services::add);
      services.close();
      throw CommandFailure.failed(String.valueOf(e.getMessage()));
    }
  }

  private RunningService delivery(KafkaConnection connection, Pipeline pipeline, EgressClient web)
      throws InterruptedException {
    DeliverySettings settings = delivery.settings(surroundings);
    DestinationKinds kinds =
        DestinationKinds.of(
            surroundings.out(), surroundings.outIsTerminal(), web, web, Clock.systemUTC());
    if (settings.destinations() != null) {
      SeedFolder destinations = DestinationFile.read(settings.destinations(), kinds);
      if (!destinations.faults().isEmpty()) {
        throw CommandFailure.faults(destinations.faults());
      }
      SeedLoading.load(connection, destinations);
    }
    return pipeline.delivery(kinds, settings.environment());
  }

  private RunningService desk(Pipeline pipeline, EgressClient web) {
    try {
      Pipeline.Desk desk =
          pipeline.desk(
              new WebAddress(host, port, allowedHosts),
              SendingKinds.of(
                  surroundings.out(),
                  surroundings.outIsTerminal(),
                  web,
                  web,
                  new Secrets(surroundings.environment())),
              List.of(),
              List.of());
      surroundings.print("newswatch: desk at http://" + host + ":" + desk.port() + "/");
      return desk.service();
    } catch (AddressTakenException e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()));
    }
  }
}
