package newswatch.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.DocumentId;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/** A feed as documents: one for every entry, or a rejection where an entry says nothing. */
public final class FeedAdapter {
  private final Feed feed;
  private final Input input;
  private final Set<String> repeatedGuids;
  private final Set<String> repeatedUrls;

  private FeedAdapter(Feed feed, Input input) {
    this.feed = feed;
    this.input = input;
    this.repeatedGuids = repeated(feed.entries(), FeedEntry::guid);
    this.repeatedUrls = repeated(feed.entries(), FeedEntry::url);
  }

  /**
   * The documents of a feed, in its order.
   *
   * @param base resolves relative addresses; null when the feed's own address is unknown
   */
  public static List<ReadOutcome> read(String text, @Nullable URI base, Input input) {
    ParsedFeed parsed = FeedParser.parse(text, base);
    if (parsed instanceof ParsedFeed.Found found) {
      return new FeedAdapter(found.feed(), input).outcomes();
    }
    ParsedFeed.None none = (ParsedFeed.None) parsed;
    return List.of(ReadOutcome.rejected(none.reason(), none.why(), input.origin(), text));
  }

  private List<ReadOutcome> outcomes() {
    List<ReadOutcome> outcomes = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      outcomes.add(document(entry));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(
          ReadOutcome.rejected(
              RejectionReason.NO_TEXT, "a feed without entries", input.origin(), feed.title()));
    }
    if (feed.cut()) {
      outcomes.add(
          ReadOutcome.rejected(
              RejectionReason.TOO_LARGE,
              "a feed of over %,d entries; what follows is not read".formatted(Feed.MOST_ENTRIES),
              input.origin(),
              feed.title()));
    }
    return outcomes;
  }

  private ReadOutcome document(FeedEntry entry) {
    // The longer one is the text: some feeds have the article in what others use for a summary.
    boolean swapped = entry.summary().length() > entry.content().length();
    String text = swapped ? entry.summary() : entry.content();
    String summary = swapped ? entry.content() : entry.summary();
    String title = entry.title();
    return new Draft(text)
        .id(id(entry, text))
        .title(title == null && text.isEmpty() ? entry.url() : title)
        .source(source(entry))
        .url(entry.url())
        .summary(summary.equals(text) ? null : summary)
        .authors(entry.authors())
        .language(entry.language())
        .published(entry.published())
        .copiedFrom(input)
        .outcome(input.origin());
  }

  private @Nullable String source(FeedEntry entry) {
    return entry.source() == null ? feed.title() : entry.source();
  }

  /** The id by what the feed calls the entry by; null when its address, or its text, is to tell. */
  private @Nullable String id(FeedEntry entry, String text) {
    String guid = entry.guid();
    String feedName = feed.title() == null ? feed.address() : feed.title();
    if (guid != null && !repeatedGuids.contains(guid)) {
      if (feedName != null) {
        return DocumentId.ofGuid(feedName, guid);
      }
      // Without a feed to belong to, a bare number would mean another entry in each.
      if (guid.indexOf(':') > 0) {
        return DocumentId.ofGuid("", guid);
      }
    }
    String title = entry.title() == null ? "" : entry.title();
    return entry.url() != null && repeatedUrls.contains(entry.url())
        ? DocumentId.of(source(entry), null, title, text)
        : null;
  }

  /** What several entries have: some feeds give the address of the site to all of them. */
  private static Set<String> repeated(
      List<FeedEntry> entries, Function<FeedEntry, @Nullable String> value) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (FeedEntry entry : entries) {
      String given = value.apply(entry);
      if (given != null && !seen.add(given)) {
        repeated.add(given);
      }
    }
    return repeated;
  }
}
