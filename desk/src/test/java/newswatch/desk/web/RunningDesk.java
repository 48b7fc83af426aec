package newswatch.desk.web;

import static org.awaitility.Awaitility.await;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import newswatch.desk.actors.ActorDesk;
import newswatch.desk.actors.ActorsInMemory;
import newswatch.desk.channel.LogInMemory;
import newswatch.desk.destinations.DeliveryDesk;
import newswatch.desk.destinations.DestinationsInMemory;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedsInMemory;
import newswatch.desk.feeds.ListedOffers;
import newswatch.desk.health.HealthPart;
import newswatch.desk.live.LiveMemory;
import newswatch.desk.outcomes.NotificationsInMemory;
import newswatch.desk.syndication.AlertFeeds;
import newswatch.desk.syndication.FeedAnswer;
import newswatch.desk.syndication.FeedName;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchTrial;
import newswatch.desk.watches.WatchesInMemory;
import newswatch.events.channel.Channels;

/** The HTTP side of a desk on loopback, with a client to talk to it. */
public final class RunningDesk implements AutoCloseable {
  public final LiveMemory memory = new LiveMemory();
  public final LogInMemory log =
      new LogInMemory(Channels.ALERTS.name(), 2).with(Channels.NOTIFICATIONS.name(), 1);
  public final WatchesInMemory watches = new WatchesInMemory();
  public final ActorsInMemory actors = new ActorsInMemory();
  public final FeedsInMemory feeds = new FeedsInMemory();
  public final NotificationsInMemory notifications = new NotificationsInMemory();
  public final DestinationsInMemory destinations = new DestinationsInMemory();
  public final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  public final LogInMemory alerts = new LogInMemory(Channels.ALERTS.name(), 4);
  private final AlertFeeds alertFeeds =
      new AlertFeeds(watches, alerts::consumer, InstantSource.system());
  private final WebServer server;

  public static RunningDesk start(HealthPart... parts) throws AddressTakenException {
    return new RunningDesk(0, Duration.ofSeconds(15), parts);
  }

  public RunningDesk(int port, Duration heartbeat, HealthPart... parts)
      throws AddressTakenException {
    server =
        new WebServer(
            new WebAddress(WebAddress.LOOPBACK, port, Set.of("desk.example.org")),
            new Served(
                memory,
                log::consumer,
                new WatchDesk(watches),
                watch -> new WatchTrial(true, 7, 3, 1, List.of()),
                new ActorDesk(actors),
                new FeedDesk(feeds),
                new ListedOffers(),
                alertFeeds,
                DeliveryDesk.over(
                    notifications, destinations, watches, destinations, InstantSource.system()),
                List.of(parts),
                List.of(new Guest())),
            heartbeat);
    server.start();
    alertFeeds.start();
    await().until(() -> alertFeeds.find(new FeedName.OfAll()) instanceof FeedAnswer.Found);
  }

  public int port() {
    return server.port();
  }

  Set<String> routes() {
    return server.routes();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(10));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  @Override
  public void close() {
    memory.close();
    server.close();
    alertFeeds.close();
  }

  /** A guest that takes anything from anyone. */
  private static final class Guest implements GuestRoutes {
    @Override
    public boolean owns(String path) {
      return path.equals("/guest");
    }

    @Override
    public void addTo(RoutesConfig routes) {
      routes.post("/guest", request -> request.result("welcome"));
    }
  }
}
