package newswatch.ingest.websub;

import java.util.concurrent.atomic.AtomicBoolean;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.source.FeedSource;

/**
 * Looks feeds up in {@code newswatch.feeds} each time: any instance may be asked about any feed,
 * but hubs ask seldom, and only those who know a feed's callback come as far as here.
 */
public final class FeedRecordLookup implements WantedFeeds {
  private final KafkaConnection connection;

  public FeedRecordLookup(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public synchronized boolean contains(String feed) {
    AtomicBoolean wanted = new AtomicBoolean();
    try (ChannelReader reader =
        ChannelReader.open(connection, Channels.FEEDS, StartPosition.BEGINNING)) {
      reader.readToEnd(
          record -> {
            if (feed.equals(record.key())) {
              wanted.set(
                  Channels.FEEDS.value().decode(record.value())
                          instanceof Decoded.Value<FeedSource> good
                      && !good.value().paused());
            }
          });
    }
    return wanted.get();
  }
}
