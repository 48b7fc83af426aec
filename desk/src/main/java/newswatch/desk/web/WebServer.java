package newswatch.desk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newswatch.desk.destinations.DeliveryDesk;
import newswatch.desk.health.HealthReport;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the desk: pages, JSON and live streams over what it is handed. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int THREADS = LiveStream.PLACES + LogStreams.PLACES + 40;
  private static final int STOP_MILLIS = 1_000;

  /** Scripts and styles from here only; text of documents can never become markup. */
  private static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final WebAddress address;
  private final Door door;
  private final Served served;
  private final Duration heartbeat;
  private final Javalin javalin;
  private @Nullable ServerSocketChannel socket;

  /**
   * Prepares the server; {@link #start} starts it. It ends its live streams when the memory is
   * closed.
   *
   * @param heartbeat after how long without news a live stream shows that it is alive
   */
  public WebServer(WebAddress address, Served served, Duration heartbeat) {
    this.address = address;
    this.served = served;
    this.heartbeat = heartbeat;
    door = new Door(address);
    javalin = Javalin.create(this::configure);
  }

  /**
   * Listens.
   *
   * @throws AddressTakenException when it cannot
   */
  public void start() throws AddressTakenException {
    socket = bind();
    javalin.start();
  }

  /** The port that is really listened on. */
  public int port() {
    return javalin.port();
  }

  /** All that is answered, such as {@code GET /api/watches/{id}}, but for pages. */
  Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lets requests end for a moment; what does not, such as a stuck stream, is cut off. */
  @Override
  public void close() {
    try {
      javalin.jettyServer().server().stop();
    } catch (Exception e) {
      LOG.debug("not every request ended in time", e);
    }
  }

  private void configure(JavalinConfig javalinConfig) {
    javalinConfig.startup.showJavalinBanner = false;
    javalinConfig.startup.showOldJavalinVersionWarning = false;
    javalinConfig.startup.startupWatcherEnabled = false;
    javalinConfig.http.maxRequestSize = RequestBody.LARGEST;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("desk-web");
    javalinConfig.jetty.threadPool = threads;
    javalinConfig.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    javalinConfig.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    javalinConfig.jetty.addConnector(this::connector);
    javalinConfig.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = "/newswatch/desk/pages";
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
        });
    addRoutes(javalinConfig.routes);
  }

  /** Bound before the server starts, which would log its failure at length. */
  private ServerSocketChannel bind() throws AddressTakenException {
    try {
      return ServerSocketChannel.open()
          .setOption(StandardSocketOptions.SO_REUSEADDR, true)
          .bind(new InetSocketAddress(address.host(), address.port()));
    } catch (IOException | UnresolvedAddressException e) {
      throw new AddressTakenException(
          "the desk cannot listen on %s port %d (%s): stop the other program or choose another"
                  .formatted(address.host(), address.port(), reason(e))
              + " port, 0 for any free one",
          e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? "no such host" : e.getMessage();
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    try {
      connector.open(Objects.requireNonNull(socket, "bound before the start"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Connections that browsers keep open without a request must not hold up a stop.
    connector.setShutdownIdleTimeout(STOP_MILLIS / 10);
    return connector;
  }

  private void addRoutes(RoutesConfig routes) {
    routes.before(this::receive);
    routes.get("/health", this::health);
    new LiveRoutes(served.memory()).addTo(routes);
    new WatchRoutes(served.watches(), served.trials()).addTo(routes);
    new ActorRoutes(served.actors()).addTo(routes);
    new FeedRoutes(served.feeds(), served.offers()).addTo(routes);
    new AlertFeedRoutes(served.alertFeeds()).addTo(routes);
    addDelivery(routes, served.delivery());
    routes.get("/api/live", new LiveStream(served.memory(), heartbeat)::serve);
    new LogStreams(
            served.consumers(),
            served.watches(),
            served.memory()::isClosed,
            heartbeat,
            System::nanoTime)
        .addTo(routes);
    served.guests().forEach(guest -> guest.addTo(routes));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> Reply.error(request, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(Exception.class, WebServer::fail);
  }

  private void addDelivery(RoutesConfig routes, DeliveryDesk delivery) {
    new MetricsRoute(served.feeds(), delivery.outcomes()).addTo(routes);
    new OutcomeRoutes(delivery.outcomes()).addTo(routes);
    new DestinationRoutes(delivery.destinations(), delivery.outcomes()).addTo(routes);
    new MuteRoutes(delivery.mutes()).addTo(routes);
  }

  private void receive(Context request) {
    SECURITY.forEach(request::header);
    if (served.guests().stream().anyMatch(guest -> guest.owns(request.path()))) {
      return;
    }
    door.refuses(request)
        .ifPresent(
            refusal -> {
              Reply.error(request, refusal.status(), refusal.message());
              request.skipRemainingHandlers();
            });
  }

  private void health(Context request) {
    HealthReport report = HealthReport.of(served.parts());
    Reply.json(request, report.allWork() ? 200 : 503, report);
  }

  private static void fail(Exception e, Context request) {
    LOG.error("{} {} failed", request.method(), request.path(), e);
    Reply.error(request, 500, "the desk failed on this request: its log says why");
  }
}
