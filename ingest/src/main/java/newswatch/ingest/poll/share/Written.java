package newswatch.ingest.poll.share;

import newswatch.events.channel.Channels;
import newswatch.ingest.poll.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What is written of a source: what a visit gave, or that it was removed. */
final class Written {
  private final String id;
  private final @Nullable Visit visit;
  private final byte @Nullable [] state;
  private final byte @Nullable [] items;

  private Written(String id, @Nullable Visit visit) {
    this.id = id;
    this.visit = visit;
    this.state = visit == null ? null : Channels.FEED_STATES.value().encode(visit.state());
    this.items =
        visit == null || visit.items() == null
            ? null
            : Channels.FEED_ITEMS.value().encode(visit.items());
  }

  /** What a visit gave. */
  static Written of(Visit visit) {
    return new Written(visit.state().id(), visit);
  }

  /** That a source was removed. */
  static Written removal(String id) {
    return new Written(id, null);
  }

  /** Of the source. */
  String id() {
    return id;
  }

  /** Null for a removal. */
  @Nullable Visit visit() {
    return visit;
  }

  /** The source's state as it is in its channel; null for a removal. */
  byte @Nullable [] state() {
    return state;
  }

  /** The source's items as they are in their channel; null when they are what they were. */
  byte @Nullable [] items() {
    return items;
  }
}
