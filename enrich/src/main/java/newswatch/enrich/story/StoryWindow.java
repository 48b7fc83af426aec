package newswatch.enrich.story;

import java.time.Duration;

/**
 * How far apart copies may be, and what is kept to find them.
 *
 * @param links how far apart the publications of two documents that share a story may be
 * @param kept how long after its publication a document can still be found, in the time of the news
 * @param fewest how many documents are kept whatever their time: a replay of old files comes in any
 *     order
 */
public record StoryWindow(Duration links, Duration kept, int fewest) {
  private static final Duration LINKS = Duration.ofDays(4);

  /** Of the service, whose store is on disk. */
  public static final StoryWindow SERVICE = new StoryWindow(LINKS, Duration.ofDays(5), 20_000);

  /** Of the filter, whose store is in memory: so many documents and no more. */
  public static final StoryWindow FILTER = new StoryWindow(LINKS, Duration.ZERO, 50_000);

  public StoryWindow {
    if (links.isNegative() || kept.isNegative() || fewest < 1) {
      throw new IllegalArgumentException(
          "a story window needs times of at least 0 and at least 1 document: "
              + links
              + ", "
              + kept
              + ", "
              + fewest);
    }
  }

  /** Whether two documents are near enough in time; of undated ones nobody knows. */
  boolean joins(Member one, Member other) {
    return !one.dated()
        || !other.dated()
        || Math.abs(one.time() - other.time()) <= links.toMillis();
  }
}
