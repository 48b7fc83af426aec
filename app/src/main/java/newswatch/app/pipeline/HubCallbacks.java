package newswatch.app.pipeline;

import java.time.InstantSource;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.GuestRoutes;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.websub.Callback;
import newswatch.ingest.websub.CallbackRoutes;
import newswatch.ingest.websub.FeedRecordLookup;
import newswatch.ingest.websub.HubCallPublisher;

/** What hubs of feeds say. */
public final class HubCallbacks implements AutoCloseable {
  private final HubCallPublisher publisher;
  private final CallbackRoutes routes;

  HubCallbacks(KafkaConnection connection, Callback callback, InstantSource clock) {
    this.publisher = new HubCallPublisher(connection);
    this.routes = new CallbackRoutes(callback, publisher, new FeedRecordLookup(connection), clock);
  }

  /** As a part of a process, which serves the routes. */
  public RunningService running() {
    return new RunningService(new HealthPart("hubs", () -> Health.ok("listening to hubs")), this);
  }

  /** What a server must serve for it. */
  public GuestRoutes routes() {
    return GuestRoutes.of(CallbackRoutes::owns, routes::addTo);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
