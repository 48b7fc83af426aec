package newswatch.desk.syndication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import newswatch.desk.channel.RecordListener;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Every;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the last alerts of every watch stand in the log. Thread-safe.
 *
 * <p>At most {@value LatestEntries#MOST} entries of a watch are kept, each in both ways of folding,
 * so that a quiet watch keeps its alerts whatever the others do.
 */
final class AlertIndex implements RecordListener {
  private static final Logger LOG = LoggerFactory.getLogger(AlertIndex.class);

  private final Map<String, WatchEntries> watches = new HashMap<>();
  private boolean complete;

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    Decoded<AlertMark> decoded = Json.decode(record.value(), AlertMark.class);
    if (decoded instanceof Decoded.Value<AlertMark> alert) {
      Place place = new Place(record.partition(), record.offset());
      add(alert.value(), place, record.timestamp());
    } else {
      LOG.warn("{}@{} is in no feed: {}", record.partition(), record.offset(), decoded);
    }
  }

  private synchronized void add(AlertMark alert, Place place, long time) {
    watches
        .computeIfAbsent(alert.watch().id(), id -> new WatchEntries())
        .add(Entry.of(alert, place, time));
  }

  @Override
  public synchronized void caughtUp() {
    complete = true;
  }

  /** Whether all that was in the log at the start is known. */
  synchronized boolean isComplete() {
    return complete;
  }

  /** Whether a watch of that id has told of anything, also before it was removed. */
  synchronized boolean knows(String watch) {
    return watches.containsKey(watch);
  }

  /** The last entries of these watches together, the latest first. */
  synchronized List<FeedEntry> latest(Collection<Watch> wanted) {
    PriorityQueue<FeedEntry> latest = new PriorityQueue<>(FeedEntry.BY_TIME);
    for (Watch watch : wanted) {
      WatchEntries known = watches.get(watch.id());
      if (known != null) {
        boolean folded = !(watch.pace() instanceof Every.Article);
        known
            .entries(folded)
            .latestFirst(entry -> isTaken(new FeedEntry(watch, entry, folded), latest));
      }
    }
    List<FeedEntry> entries = new ArrayList<>(latest);
    entries.sort(FeedEntry.BY_TIME.reversed());
    return List.copyOf(entries);
  }

  /** Whether an entry is among the last so far; if not, no earlier one of its watch will be. */
  private static boolean isTaken(FeedEntry entry, PriorityQueue<FeedEntry> latest) {
    latest.add(entry);
    return latest.size() <= LatestEntries.MOST || !entry.equals(latest.remove());
  }
}
