package newswatch.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import newswatch.desk.actors.ActorDesk;
import newswatch.desk.actors.ActorStore;
import newswatch.desk.destinations.DeliveryDesk;
import newswatch.desk.destinations.DestinationStore;
import newswatch.desk.destinations.KnownKinds;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.feeds.FeedStore;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import newswatch.desk.live.LiveFeed;
import newswatch.desk.live.LiveMemory;
import newswatch.desk.outcomes.NotificationStore;
import newswatch.desk.stream.LogReader;
import newswatch.desk.syndication.AlertFeeds;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchStore;
import newswatch.desk.watches.WatchTrials;
import newswatch.desk.web.AddressTakenException;
import newswatch.desk.web.GuestRoutes;
import newswatch.desk.web.Served;
import newswatch.desk.web.WebServer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The desk as a service: reads the channels and answers browsers and programs. */
public final class DeskServer implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final LiveMemory memory = new LiveMemory();
  private final LiveFeed feed;
  private final WatchStore watches;
  private final ActorStore actors;
  private final FeedStore feeds;
  private final AlertFeeds alertFeeds;
  private final NotificationStore notifications;
  private final DestinationStore destinations;
  private final WebServer web;

  /**
   * Prepares the desk; {@link #start} starts it.
   *
   * @param parts what else {@code GET /health} reports; the desk adds itself as {@code desk}
   * @param offers finds the sources that people add
   * @param trials tries watches before they are kept
   * @param kinds what is known of the kinds of destinations
   * @param guests what other services of this process serve at the desk's address
   */
  public DeskServer(
      DeskConfig config,
      List<HealthPart> parts,
      FeedOffers offers,
      WatchTrials trials,
      KnownKinds kinds,
      List<GuestRoutes> guests,
      InstantSource clock) {
    feed =
        new LiveFeed(
            memory, () -> new KafkaConsumer<>(config.connection().readerSettings()), clock);
    watches = new WatchStore(config.connection(), clock);
    actors = new ActorStore(config.connection(), clock);
    feeds = new FeedStore(config.connection(), clock);
    alertFeeds =
        new AlertFeeds(
            watches, () -> new KafkaConsumer<>(config.connection().readerSettings()), clock);
    notifications = new NotificationStore(config.connection(), clock);
    destinations = new DestinationStore(config.connection(), clock);
    List<HealthPart> all = new ArrayList<>(parts);
    all.add(new HealthPart("desk", this::health));
    web =
        new WebServer(
            config.address(),
            new Served(
                memory,
                () -> new KafkaConsumer<>(LogReader.settings(config.connection())),
                new WatchDesk(watches),
                trials,
                new ActorDesk(actors),
                new FeedDesk(feeds),
                offers,
                alertFeeds,
                DeliveryDesk.over(notifications, destinations, watches, kinds, clock),
                all,
                guests),
            HEARTBEAT);
  }

  /**
   * Listens, and begins to read; what needs the channels answers as soon as they are read.
   *
   * @throws AddressTakenException when the port is in use or the host is not of this machine; the
   *     desk is closed then
   */
  public void start() throws AddressTakenException {
    try {
      web.start();
    } catch (AddressTakenException e) {
      close();
      throw e;
    }
    feed.start();
    watches.start();
    actors.start();
    feeds.start();
    alertFeeds.start();
    notifications.start();
    destinations.start();
  }

  /** How the desk itself does. */
  public Health health() {
    return feed.health()
        .and(watches.health())
        .and(actors.health())
        .and(feeds.health())
        .and(alertFeeds.health())
        .and(notifications.health())
        .and(destinations.health());
  }

  /** The port that is really listened on. */
  public int port() {
    return web.port();
  }

  /** Ends the live streams first, so that no browser holds up the rest. */
  @Override
  public void close() {
    memory.close();
    web.close();
    feed.close();
    watches.close();
    actors.close();
    feeds.close();
    alertFeeds.close();
    notifications.close();
    destinations.close();
  }
}
