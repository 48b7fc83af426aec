package newswatch.app.pipeline;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.GuestRoutes;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.CallbackRoutes;
import newswatch.ingest.websub.HubCallPublisher;

/** What hubs of feeds say. */
public final class HubCallbacks implements AutoCloseable {
  private final HubCallPublisher publisher;
  private final CallbackRoutes routes;

  HubCallbacks(KafkaConnection connection, Callback callback, InstantSource clock) {
    this.publisher = new HubCallPublisher(connection);
    this.routes = new CallbackRoutes(callback, publisher, clock);
  }

  /** As a part of a process, which serves the routes. */
  public RunningService running() {
    return new RunningService(new HealthPart("hubs", () -> Health.ok("listening to hubs")), this);
  }

  /** What a server must serve for it. */
  public GuestRoutes routes() {
    return new GuestRoutes() {
      @Override
      public boolean owns(String path) {
        return CallbackRoutes.owns(path);
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
