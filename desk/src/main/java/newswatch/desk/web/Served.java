package newswatch.desk.web;

import java.util.List;
import java.util.function.Supplier;
import newswatch.desk.actors.ActorDesk;
import newswatch.desk.destinations.DeliveryDesk;
import newswatch.desk.feeds.FeedDesk;
import newswatch.desk.feeds.FeedOffers;
import newswatch.desk.health.HealthPart;
import newswatch.desk.live.LiveMemory;
import newswatch.desk.syndication.AlertFeeds;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchTrials;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What is served over HTTP.
 *
 * @param memory what passed lately
 * @param consumers gives a consumer with {@link newswatch.desk.stream.LogReader#settings} for each
 *     reader of a stream
 * @param offers finds the sources that people add
 * @param trials tries watches before they are kept
 * @param parts of what {@code GET /health} reports
 * @param guests what other services of this process serve at the same address
 */
public record Served(
    LiveMemory memory,
    Supplier<Consumer<String, byte[]>> consumers,
    WatchDesk watches,
    WatchTrials trials,
    ActorDesk actors,
    FeedDesk feeds,
    FeedOffers offers,
    AlertFeeds alertFeeds,
    DeliveryDesk delivery,
    List<HealthPart> parts,
    List<GuestRoutes> guests) {
  public Served {
    parts = List.copyOf(parts);
    guests = List.copyOf(guests);
  }
}
