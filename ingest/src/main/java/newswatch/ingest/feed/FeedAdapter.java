package newswatch.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
  private final EntryIdentity identity;

  private FeedAdapter(Feed feed, Input input) {
    this.feed = feed;
    this.input = input;
    this.identity = EntryIdentity.in(feed);
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

  /**
   * The items of a feed, in its order, with what they are known again by.
   *
   * @param base resolves relative addresses: where the feed was fetched
   */
  public static FeedContent content(String text, URI base, Input input) {
    ParsedFeed parsed = FeedParser.parse(text, base);
    if (parsed instanceof ParsedFeed.Found found) {
      return new FeedAdapter(found.feed(), input).content();
    }
    ParsedFeed.None none = (ParsedFeed.None) parsed;
    return new FeedContent.Unreadable(none.reason(), none.why());
  }

  private FeedContent content() {
    List<FeedItem> items = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      items.add(new FeedItem(identity.guid(entry), document(entry)));
    }
    return new FeedContent.Items(feed.title(), feed.rhythm(), items);
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
    String id = identity.id(entry);
    return new Draft(text)
        .id(id == null ? unnamed(entry, text) : id)
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

  private String unnamed(FeedEntry entry, String text) {
    String source = source(entry);
    String title = entry.title();
    return DocumentId.ofText(source == null ? "" : source, title == null ? "" : title, text);
  }
}
