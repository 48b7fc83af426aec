package newswatch.desk.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed with its entries, the latest first.
 *
 * @param site where it stands: scheme, host and port of the desk, as the reader calls it
 */
record Feed(FeedOutline outline, String site, List<FeedItem> items) {

  /** When something was last added, in the time of the news; 1970 while there is nothing. */
  Instant updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** Its own address in a format. */
  String address(FeedFormat format) {
    return site + outline.name().path() + "." + format.ending();
  }
}
