package newswatch.app.pipeline;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswatch.alerts.AlertsConfig;
import newswatch.alerts.AlertsService;
import newswatch.alerts.deliver.DeliveryService;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.app.delivery.DestinationKinds;
import newswatch.app.feed.WebFeedOffers;
import newswatch.app.trial.KeptTrials;
import newswatch.desk.DeskConfig;
import newswatch.desk.DeskServer;
import newswatch.desk.destinations.KnownKinds;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.AddressTakenException;
import newswatch.desk.web.GuestRoutes;
import newswatch.desk.web.WebAddress;
import newswatch.egress.EgressClient;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.FeedKind;
import newswatch.ingest.FollowedFolder;
import newswatch.ingest.IngestConfig;
import newswatch.ingest.IngestProgress;
import newswatch.ingest.IngestService;
import newswatch.ingest.poll.FeedPolling;
import newswatch.ingest.poll.PollConfig;
import newswatch.ingest.poll.read.FeedReader;
import newswatch.ingest.poll.read.SitemapReader;
import newswatch.ingest.robots.RobotsGate;
import newswatch.ingest.robots.RobotsParser;
import newswatch.ingest.robots.WebRobotsGate;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.web.IntakeServer;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;

/** Starts the services, each against a cluster whose channels exist. */
public final class Pipeline {
  private final KafkaConnection connection;
  private final Path streams;
  private final @Nullable String instance;
  private final int threads;
  private final EgressClient web;
  private final RobotsGate robots;
  private final InstantSource clock;

  /**
   * What the services of a process have in common.
   *
   * @param streams where stream applications keep their stores
   * @param instance a name that stays the same over restarts; null where the platform gives none
   * @param threads stream threads of each application
   * @param web how the services go out; it is closed by who opened it, after them
   * @param robot the name by which robots.txt speaks to newswatch
   */
  public Pipeline(
      KafkaConnection connection,
      Path streams,
      @Nullable String instance,
      int threads,
      EgressClient web,
      String robot,
      InstantSource clock) {
    this.connection = connection;
    this.streams = streams;
    this.instance = instance;
    this.threads = threads;
    this.web = web;
    this.robots = new WebRobotsGate(web, new RobotsParser(robot), clock);
    this.clock = clock;
  }

  /**
   * Ingest that was started.
   *
   * @param service to ask what it has read
   */
  public record Ingest(RunningService running, IngestService service) {}

  /** Reads the folders and publishes what is in them. */
  public Ingest ingest(List<FollowedFolder> folders, IngestProgress progress) {
    var service =
        IngestService.connect(IngestConfig.following(folders), connection, progress, clock);
    service.start();
    return new Ingest(running("ingest", service::healthy, service::state, service), service);
  }

  /** Takes documents that other programs send with the token; the routes are for some server. */
  public PushedDocuments push(Secret token) {
    return PushedDocuments.connect(connection, token, clock);
  }

  /** Hears hubs of feeds; the routes are for some server. */
  public HubCallbacks hubs(Callback callback) {
    return new HubCallbacks(connection, callback, clock);
  }

  /**
   * A server of ingest's own that was started.
   *
   * @param port that it listens on
   */
  public record Intake(RunningService running, int port) {}

  /**
   * Serves what is sent to ingest at an address of its own.
   *
   * @throws IOException when it cannot listen there
   */
  public Intake serve(String host, int port, List<GuestRoutes> routes) throws IOException {
    List<Consumer<RoutesConfig>> all = new ArrayList<>();
    routes.forEach(guest -> all.add(guest::addTo));
    IntakeServer server = IntakeServer.start(host, port, all);
    HealthPart part = new HealthPart("intake", () -> Health.ok("listening"));
    return new Intake(new RunningService(part, server), server.port());
  }

  /**
   * Polls sources on the web and publishes what is new.
   *
   * @param callback where hubs reach this installation; null when they cannot
   */
  public RunningService polling(@Nullable Callback callback) {
    var service =
        new FeedPolling(
            PollConfig.DEFAULT,
            connection,
            web,
            robots,
            Map.of(FeedKind.FEED, new FeedReader(), FeedKind.SITEMAP, new SitemapReader()),
            callback == null ? null : new Subscriber(web, callback, clock),
            clock);
    service.start();
    return running("polling", service::healthy, service::state, service);
  }

  /** Tags documents. */
  public RunningService enrich() {
    var service =
        new EnrichService(
            new EnrichConfig(connection, streams.resolve("enrich"), instance, threads), clock);
    service.start();
    return running("enrich", service::healthy, service::state, service);
  }

  /** Matches tagged documents with watches. */
  public RunningService alerts() {
    var service =
        new AlertsService(
            new AlertsConfig(connection, streams.resolve("alerts"), instance, threads), clock);
    service.start();
    return running("alerts", service::healthy, service::state, service);
  }

  /**
   * Delivers alerts.
   *
   * @param environment where secrets may be
   */
  public RunningService delivery(DestinationKinds kinds, Map<String, String> environment) {
    var service =
        new DeliveryService(connection, instance, kinds.all(), new Secrets(environment), clock);
    service.start();
    return running("delivery", service::healthy, service::state, service);
  }

  /**
   * A desk that was started.
   *
   * @param port that it listens on
   */
  public record Desk(RunningService service, int port) {}

  /**
   * Opens the desk.
   *
   * @param kinds of destinations
   * @param others how the other services of this process do, for its health report
   * @param guests what they serve at the desk's address
   * @throws AddressTakenException when the port is in use
   */
  public Desk desk(
      WebAddress address, KnownKinds kinds, List<HealthPart> others, List<GuestRoutes> guests)
      throws AddressTakenException {
    FeedOffers offers = new WebFeedOffers(web, robots, clock);
    DeskServer server =
        new DeskServer(
            new DeskConfig(address, connection),
            others,
            offers,
            new KeptTrials(connection, clock),
            kinds,
            guests,
            clock);
    server.start();
    HealthPart part = new HealthPart("desk", server::health);
    return new Desk(new RunningService(part, server), server.port());
  }

  private static RunningService running(
      String name, Check healthy, State state, AutoCloseable stop) {
    return new RunningService(
        new HealthPart(name, () -> new Health(healthy.holds(), state.describe())), stop);
  }

  private interface Check {
    boolean holds();
  }

  private interface State {
    String describe();
  }
}
