package newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a feed holds. Texts are plain, without markup; what it does not say itself but
 * the feed says for all entries is filled in.
 *
 * @param guid what the feed calls the entry by, as written
 * @param url absolute
 * @param source who published it first, when the feed only passes it on
 * @param content the entry itself; empty when the feed has no more than a summary
 * @param summary empty when there is none
 */
record FeedEntry(
    @Nullable String guid,
    @Nullable String title,
    @Nullable String url,
    @Nullable String source,
    String content,
    String summary,
    List<String> authors,
    @Nullable String language,
    @Nullable Instant published) {

  FeedEntry {
    authors = List.copyOf(authors);
  }
}
