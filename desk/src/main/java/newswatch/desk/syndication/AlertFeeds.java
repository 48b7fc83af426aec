package newswatch.desk.syndication;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.health.Health;
import newswatch.desk.syndication.AlertRecords.TimedAlert;
import newswatch.desk.watches.WatchDesk;
import newswatch.desk.watches.WatchLog;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * The feeds of alerts: follows the channel of alerts, remembers where the last ones of each watch
 * stand, and reads these when a feed is asked for.
 */
public final class AlertFeeds implements AutoCloseable {
  private static final String NOT_READY =
      "the alerts are still being read from Kafka: try again in a moment";

  private final AlertIndex index = new AlertIndex();
  private final WrittenFeeds written = new WrittenFeeds();
  private final WatchLog watches;
  private final ChannelFollower reader;
  private final AlertRecords records;
  private final LastModified lastModified;

  /**
   * Prepares the feeds; {@link #start} starts them.
   *
   * @param consumers gives fresh consumers with the settings of a reader
   */
  public AlertFeeds(
      WatchLog watches, Supplier<Consumer<String, byte[]>> consumers, InstantSource clock) {
    this.watches = watches;
    records = new AlertRecords(consumers);
    lastModified = new LastModified(clock);
    reader =
        new ChannelFollower(
            "desk-syndication",
            consumers,
            List.of(Channels.ALERTS.name()),
            ChannelFollower.EVERYTHING,
            index,
            clock);
  }

  public void start() {
    reader.start();
  }

  /** Reading a long log at the start is no failure: the rest of the desk works meanwhile. */
  public Health health() {
    return index.isComplete()
        ? reader.health()
        : Health.ok("still reads " + Channels.ALERTS.name() + " for the feeds");
  }

  /** What is known of a feed. Reads nothing, so that asking again and again is cheap. */
  public FeedAnswer find(FeedName name) {
    if (!watches.ready() || !index.isComplete()) {
      return new FeedAnswer.NotReady(NOT_READY);
    }
    List<Watch> included = included(name);
    if (included.isEmpty() && !(name instanceof FeedName.OfAll)) {
      return missing(name);
    }
    FeedOutline outline =
        new FeedOutline(
            name, title(name, included), description(name, included), index.latest(included));
    String fingerprint = outline.fingerprint();
    return new FeedAnswer.Found(outline, fingerprint, lastModified.of(name.urn(), fingerprint));
  }

  /**
   * The feed as it is served.
   *
   * @param site scheme, host and port under which the reader calls the desk
   * @throws KafkaException when the alerts cannot be read
   */
  public String write(FeedAnswer.Found found, FeedFormat format, String site) {
    FeedOutline outline = found.outline();
    String address = site + outline.name().path() + "." + format.ending();
    return written.of(
        address,
        found.fingerprint(),
        () -> format.write(new Feed(outline, site, items(outline.entries()))));
  }

  @Override
  public void close() {
    reader.close();
  }

  private List<FeedItem> items(List<FeedEntry> entries) {
    Map<Place, TimedAlert> alerts =
        records.at(entries.stream().map(entry -> entry.entry().place()).toList());
    return entries.stream()
        .flatMap(
            entry ->
                Stream.ofNullable(alerts.get(entry.entry().place()))
                    .map(alert -> FeedItem.of(entry, alert)))
        .toList();
  }

  private List<Watch> included(FeedName name) {
    return name instanceof FeedName.OfWatch one
        ? watches.find(one.id()).stream().toList()
        : watches.watches().stream().filter(name::includes).toList();
  }

  private FeedAnswer missing(FeedName name) {
    if (name instanceof FeedName.OfWatch one) {
      return index.knows(one.id()) || watches.lastVersion(one.id()) > 0
          ? new FeedAnswer.Gone(
              "the watch \"%s\" was removed, and its feed with it: unsubscribe, or add the watch again"
                  .formatted(one.id()))
          : new FeedAnswer.Unknown(WatchDesk.unknown(one.id()).message());
    }
    return new FeedAnswer.Unknown(
        name instanceof FeedName.OfOwner keeper
            ? "no watch has the owner \"%s\": the list of watches has the owners"
                .formatted(keeper.owner())
            : "no watch has this label with this value: the list of watches has the labels");
  }

  private static String title(FeedName name, List<Watch> included) {
    if (name instanceof FeedName.OfWatch) {
      return included.get(0).name();
    }
    if (name instanceof FeedName.OfOwner keeper) {
      return "Alerts of " + keeper.owner();
    }
    return name instanceof FeedName.OfLabel tag
        ? "Alerts of " + tag.label() + ": " + tag.value()
        : "All alerts";
  }

  private static String description(FeedName name, List<Watch> included) {
    return name instanceof FeedName.OfWatch ? included.get(0).query() : "";
  }
}
