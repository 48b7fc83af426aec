package newswatch.app.pipeline;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.GuestRoutes;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.push.PushLimits;
import newswatch.ingest.push.PushPublisher;
import newswatch.ingest.push.PushRoutes;
import newswatch.ingest.secret.Secret;
import newswatch.ingest.web.IntakeServer;

/** Documents that other programs send, at the desk's address or at one of ingest's own. */
public final class PushedDocuments implements AutoCloseable {
  private static final String NAME = "push";

  private final PushPublisher publisher;
  private final PushRoutes routes;

  private PushedDocuments(PushPublisher publisher, PushRoutes routes) {
    this.publisher = publisher;
    this.routes = routes;
  }

  static PushedDocuments connect(KafkaConnection connection, Secret token, InstantSource clock) {
    PushPublisher publisher = new PushPublisher(DocumentPublisher.connect(connection, clock));
    return new PushedDocuments(publisher, new PushRoutes(token, publisher, PushLimits.STANDARD));
  }

  /**
   * A server of its own that was started.
   *
   * @param port that it listens on
   */
  public record Serving(RunningService running, int port) {}

  /**
   * Listens at an address of its own.
   *
   * @throws IOException when it cannot
   */
  public Serving serve(String host, int port) throws IOException {
    IntakeServer server = IntakeServer.start(host, port, List.of(routes::addTo));
    AutoCloseable both =
        () -> {
          server.close();
          close();
        };
    return new Serving(new RunningService(health(), both), server.port());
  }

  /** As a part of a process that serves the routes elsewhere. */
  public RunningService running() {
    return new RunningService(health(), this);
  }

  private static HealthPart health() {
    return new HealthPart(NAME, () -> Health.ok("taking documents"));
  }

  /** The routes as a guest of the desk. */
  public GuestRoutes atDesk() {
    return new GuestRoutes() {
      @Override
      public boolean owns(String path) {
        return path.equals(PushRoutes.PATH);
      }

      @Override
      public void addTo(RoutesConfig config) {
        routes.addTo(config);
      }
    };
  }

  @Override
  public void close() {
    publisher.close();
  }
}
