package newswatch.app.pipeline;

import java.time.InstantSource;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.web.GuestRoutes;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.push.PushLimits;
import newswatch.ingest.push.PushPublisher;
import newswatch.ingest.push.PushRoutes;
import newswatch.ingest.secret.Secret;

/** Documents that other programs send. */
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

  /** As a part of a process, which serves the routes. */
  public RunningService running() {
    return new RunningService(new HealthPart(NAME, () -> Health.ok("taking documents")), this);
  }

  /** What a server must serve for it. */
  public GuestRoutes routes() {
    return GuestRoutes.of(PushRoutes.PATH::equals, routes::addTo);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
