package newswatch.ingest.poll.share;

import java.util.List;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.KnownItem;
import org.jspecify.annotations.Nullable;

/**
 * A source in memory. Its records stay bytes, as they are in their channels, because there may be
 * tens of thousands. For the polling thread alone.
 */
final class PolledFeed implements HostQueues.Waiting {
  /** Not in the schedule. */
  static final long NEVER = Long.MAX_VALUE;

  /** Not in the schedule, but among those that wait for their host. */
  private static final long WAITING = NEVER - 1;

  private final String id;
  private final int partition;
  private byte[] source;
  private long sourceOffset;
  private byte @Nullable [] state;
  private byte @Nullable [] items;
  private long due = NEVER;
  private boolean removed;
  private boolean underway;
  private boolean needsPages;

  PolledFeed(String id, int partition, byte[] source, long sourceOffset) {
    this.id = id;
    this.partition = partition;
    this.source = source;
    this.sourceOffset = sourceOffset;
  }

  String id() {
    return id;
  }

  int partition() {
    return partition;
  }

  long sourceOffset() {
    return sourceOffset;
  }

  /** What people want of it now. */
  void source(byte[] value, long offset) {
    source = value;
    sourceOffset = offset;
    removed = false;
  }

  /** Whether people removed it; it stays until its hub knows. */
  boolean isRemoved() {
    return removed;
  }

  void remove() {
    removed = true;
  }

  byte @Nullable [] items() {
    return items;
  }

  /** What people want of it; null when that is not readable. */
  @Nullable FeedSource readSource() {
    return Channels.FEEDS.value().decode(source) instanceof Decoded.Value<FeedSource> good
        ? good.value()
        : null;
  }

  /** Where it stands; null when it was never polled, or that is not readable. */
  @Nullable FeedState readState() {
    return Channels.FEED_STATES.value().decode(state) instanceof Decoded.Value<FeedState> good
        ? good.value()
        : null;
  }

  List<KnownItem> readItems() {
    return Channels.FEED_ITEMS.value().decode(items) instanceof Decoded.Value<FeedItems> good
        ? good.value().items()
        : List.of();
  }

  /** Whether its hub has to be told before it is left alone. */
  boolean isSubscribed() {
    FeedState known = readState();
    return known != null && known.subscription() != null;
  }

  void remembered(byte @Nullable [] newState, byte @Nullable [] newItems) {
    state = newState;
    items = newItems;
  }

  long due() {
    return due;
  }

  void due(long millis) {
    due = millis;
  }

  /** Meanwhile it may have been removed, paused, asked for anew or given away. */
  @Override
  public boolean isWaiting() {
    return due == WAITING;
  }

  @Override
  public void waiting(boolean begins) {
    due = begins ? WAITING : NEVER;
  }

  /** Whether its last poll needed pages when no visit more could be open. */
  boolean needsPages() {
    return needsPages;
  }

  void needsPages(boolean value) {
    needsPages = value;
  }

  /** Whether it is being polled, or what a poll gave is being written. */
  boolean underway() {
    return underway;
  }

  void underway(boolean value) {
    underway = value;
  }
}
