package newswatch.desk.feeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/** Where sources, their states and what happened to them are kept, and how to change sources. */
public interface FeedLog {

  /** Whether all that was kept before is known; until then nothing can be decided. */
  boolean ready();

  /** What people want polled, by id. */
  Map<String, FeedSource> sources();

  /** The lists that people imported, by id. */
  Map<String, FeedList> lists();

  /** Where polling stands, by the id of the source; also of sources that were removed. */
  Map<String, FeedState> states();

  /** What happened last to the health of sources, the newest first. */
  List<HealthEvent> events();

  /**
   * Writes sources by their ids, null to remove one, and returns when they are kept and seen here;
   * a text says why they are not known to be kept.
   */
  Optional<String> write(Map<String, @Nullable FeedSource> changes);

  /** The same for lists. */
  Optional<String> writeLists(Map<String, @Nullable FeedList> changes);
}
