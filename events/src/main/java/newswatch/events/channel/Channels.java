package newswatch.events.channel;

import java.util.List;
import newswatch.events.Alert;
import newswatch.events.Appearances;
import newswatch.events.Candidate;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.StoryMember;
import newswatch.events.TaggedDocument;
import newswatch.events.json.JsonSerde;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Dismissal;
import newswatch.events.rules.Mute;
import newswatch.events.rules.SourceState;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;
import newswatch.events.source.HubCall;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The one catalogue of channels.
 *
 * <p>Documents, tagged documents and alerts are keyed by the document's id, so that all that
 * concerns one document stays in one partition and in order. So are stories and appearances, of
 * which the last record of a document counts. Rules are keyed by their own id; a null value removes
 * one. Candidates and dismissals are keyed by the folded name. What concerns a source on the web is
 * keyed by its id and has the same number of partitions in each channel, so that one instance has
 * it all. Notifications are keyed by destination and alert, and all of a destination are in one
 * partition.
 */
public final class Channels {
  private static final int STREAM_PARTITIONS = 4;

  /** As many instances can share the polling. */
  private static final int FEED_PARTITIONS = 16;

  public static final Channel<String, Document> DOCUMENTS =
      stream("newswatch.documents", Document.class);
  public static final Channel<String, TaggedDocument> TAGGED =
      stream("newswatch.tagged", TaggedDocument.class);
  public static final Channel<String, Alert> ALERTS = stream("newswatch.alerts", Alert.class);
  public static final Channel<String, Rejection> REJECTED =
      new Channel<>(
          "newswatch.rejected", Serdes.String(), new JsonSerde<>(Rejection.class), 1, Cleanup.KEEP);
  public static final Channel<String, StoryMember> STORIES =
      compacted("newswatch.stories", StoryMember.class);
  public static final Channel<String, Appearances> APPEARANCES =
      compacted("newswatch.appearances", Appearances.class);
  public static final Channel<String, Topic> TOPICS = compacted("newswatch.topics", Topic.class);
  public static final Channel<String, Actor> ACTORS = compacted("newswatch.actors", Actor.class);
  public static final Channel<String, Watch> WATCHES = compacted("newswatch.watches", Watch.class);
  public static final Channel<String, SourceState> SOURCES =
      compacted("newswatch.sources", SourceState.class);
  public static final Channel<String, Candidate> CANDIDATES =
      compacted("newswatch.candidates", Candidate.class);
  public static final Channel<String, Dismissal> DISMISSALS =
      compacted("newswatch.dismissals", Dismissal.class);
  public static final Channel<String, Destination> DESTINATIONS =
      compacted("newswatch.destinations", Destination.class);
  public static final Channel<String, Mute> MUTES = compacted("newswatch.mutes", Mute.class);
  public static final Channel<String, Notification> NOTIFICATIONS =
      new Channel<>(
          "newswatch.notifications",
          Serdes.String(),
          new JsonSerde<>(Notification.class),
          STREAM_PARTITIONS,
          Cleanup.COMPACT);

  /** What people want of each source. Written again, changed or not, it is a call for a poll. */
  public static final Channel<String, FeedSource> FEEDS =
      feeds("newswatch.feeds", FeedSource.class);

  /** The lists that people imported, for the way out. */
  public static final Channel<String, FeedList> FEED_LISTS =
      compacted("newswatch.feed-lists", FeedList.class);

  public static final Channel<String, FeedState> FEED_STATES =
      feeds("newswatch.feed-states", FeedState.class);
  public static final Channel<String, FeedItems> FEED_ITEMS =
      feeds("newswatch.feed-items", FeedItems.class);
  public static final Channel<String, HealthEvent> FEED_HEALTH =
      new Channel<>(
          "newswatch.feed-health",
          Serdes.String(),
          new JsonSerde<>(HealthEvent.class),
          1,
          Cleanup.KEEP);

  /** What hubs said, heard by any instance. One partition, so that offsets tell what was later. */
  public static final Channel<String, HubCall> HUB_CALLS =
      compacted("newswatch.hub-calls", HubCall.class);

  /** Every channel that must exist before a service starts. */
  public static final List<Channel<String, ?>> ALL =
      List.of(
          DOCUMENTS,
          TAGGED,
          ALERTS,
          REJECTED,
          STORIES,
          APPEARANCES,
          TOPICS,
          ACTORS,
          WATCHES,
          SOURCES,
          CANDIDATES,
          DISMISSALS,
          FEEDS,
          FEED_LISTS,
          FEED_STATES,
          FEED_ITEMS,
          FEED_HEALTH,
          HUB_CALLS,
          DESTINATIONS,
          MUTES,
          NOTIFICATIONS);

  private Channels() {}

  private static <V> Channel<String, V> stream(String name, Class<V> type) {
    return new Channel<>(
        name, Serdes.String(), new JsonSerde<>(type), STREAM_PARTITIONS, Cleanup.KEEP);
  }

  private static <V> Channel<String, V> compacted(String name, Class<V> type) {
    return new Channel<>(name, Serdes.String(), new JsonSerde<>(type), 1, Cleanup.COMPACT);
  }

  private static <V> Channel<String, V> feeds(String name, Class<V> type) {
    return new Channel<>(
        name, Serdes.String(), new JsonSerde<>(type), FEED_PARTITIONS, Cleanup.COMPACT);
  }
}
