package newswatch.ingest.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server for what is sent to ingest, when there is no desk to be a guest of. */
public final class IntakeServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeServer.class);
  private static final int THREADS = 24;
  private static final int STOP_MILLIS = 1_000;

  private final Javalin javalin;

  private IntakeServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @param routes that are served; each guards itself
   * @throws IOException when it cannot listen there; the message says where
   */
  public static IntakeServer start(String host, int port, List<Consumer<RoutesConfig>> routes)
      throws IOException {
    Javalin javalin = Javalin.create(config -> configure(config, host, port, routes));
    try {
      javalin.start();
    } catch (RuntimeException e) {
      stop(javalin);
      throw new IOException(
          "ingest cannot listen on %s port %d (%s): stop the other program or choose another port, 0 for any free one"
              .formatted(host, port, e.getMessage()),
          e);
    }
    return new IntakeServer(javalin);
  }

  private static void configure(
      JavalinConfig config, String host, int port, List<Consumer<RoutesConfig>> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("ingest-web");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.addConnector((server, http) -> connector(server, http, host, port));
    routes.forEach(route -> route.accept(config.routes));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    // Connections that clients keep open without a request must not hold up a stop.
    connector.setShutdownIdleTimeout(STOP_MILLIS / 10);
    return connector;
  }

  /** The port that is really listened on. */
  public int port() {
    return javalin.port();
  }

  /** Lets requests end for a moment; what does not is cut off. */
  @Override
  public void close() {
    stop(javalin);
  }

  private static void stop(Javalin javalin) {
    try {
      javalin.jettyServer().server().stop();
    } catch (Exception e) {
      LOG.debug("not every request ended in time", e);
    }
  }
}
