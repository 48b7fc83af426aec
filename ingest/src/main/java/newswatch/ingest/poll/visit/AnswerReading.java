package newswatch.ingest.poll.visit;

import java.time.InstantSource;
import java.util.List;
import newswatch.egress.Fetched;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.poll.schedule.PollHints;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a source to its end: the sources of an index first, then the items. */
final class AnswerReading implements PageReading {
  private static final FeedContent.Items NOTHING_YET =
      new FeedContent.Items(null, FeedRhythm.NONE, List.of());

  private final DueFeed due;
  private final Fetched answer;
  private final PollHints hints;
  private final StateChange change;
  private final InstantSource clock;
  private @Nullable IndexedSources index;
  private FeedContent content;
  private Harvesting harvesting;

  /**
   * A reading that has not begun.
   *
   * @param content the answer's
   * @param index what reads the sources of an index
   */
  AnswerReading(
      DueFeed due,
      Fetched answer,
      FeedContent content,
      @Nullable IndexedSources index,
      PollHints hints,
      StateChange change,
      InstantSource clock) {
    this.due = due;
    this.answer = answer;
    this.hints = hints;
    this.change = change;
    this.clock = clock;
    this.index = index;
    this.content = content;
    this.harvesting = harvesting(items());
  }

  @Override
  public @Nullable String next() {
    if (index != null) {
      String address = index.next();
      if (address != null) {
        return address;
      }
      content = index.content();
      index = null;
      harvesting = harvesting(items());
    }
    return harvesting.next();
  }

  @Override
  public void take(@Nullable Fetched page) {
    if (index == null) {
      harvesting.take(page);
    } else {
      index.take(page);
    }
  }

  /** Whether pages gave items their texts. */
  boolean hadPages() {
    return harvesting.hadPages();
  }

  /** What was done of it. */
  Visit end() {
    if (content instanceof FeedContent.Unreadable unreadable) {
      String why = answer.location() + ": " + unreadable.why();
      return change.failed(
          new FeedError(unreadable.reason().wireName(), why, clock.instant()), hints);
    }
    return change.succeeded(answer, items(), harvesting.harvest(index == null), hints);
  }

  private Harvesting harvesting(FeedContent.Items items) {
    return new Harvesting(due, items, new FullTexts(due.source().fullText(), clock), clock);
  }

  private FeedContent.Items items() {
    return content instanceof FeedContent.Items items ? items : NOTHING_YET;
  }
}
