package newswatch.ingest.poll.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import newswatch.egress.FailureReason;
import newswatch.egress.FetchResult;
import newswatch.egress.Fetched;
import newswatch.egress.Turn;
import newswatch.egress.Web;
import newswatch.egress.WebRequest;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.KnownItem;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.poll.read.SourceReader;
import newswatch.ingest.poll.schedule.PollHints;

/** Polls sources, one at a time for each thread; safe for use by several. */
public final class FeedVisits {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final Web web;
  private final PageAccess pages;
  private final Map<FeedKind, SourceReader> readers;
  private final InstantSource clock;

  public FeedVisits(
      Web web, PageAccess pages, Map<FeedKind, SourceReader> readers, InstantSource clock) {
    this.web = web;
    this.pages = pages;
    this.readers = Map.copyOf(readers);
    this.clock = clock;
  }

  /**
   * Polls a source.
   *
   * @param offset of its record, which the state is to name
   * @param items its last items
   * @param atHost the turn at its host, which ends with the request for the source itself
   * @throws CancellationException when polling stops: nothing of it was done then
   */
  public Visit visit(
      FeedSource source,
      long offset,
      FeedState before,
      List<KnownItem> items,
      Turn.Visit atHost,
      BooleanSupplier stopping) {
    StateChange change = new StateChange(source, offset, before, clock.instant());
    FetchResult result = web.send(request(source, before));
    // Pages of the same host need turns, too.
    atHost.close();
    Instant now = clock.instant();
    if (result instanceof FetchResult.Refused refused) {
      return change.failed(
          error(
              refused.refusal().reason().code(),
              refused.at() + " is not fetched: " + refused.refusal().detail(),
              now),
          PollHints.NONE);
    }
    if (result instanceof FetchResult.Failed failed) {
      if (failed.reason() == FailureReason.STOPPED || stopping.getAsBoolean()) {
        throw new CancellationException("polling stops");
      }
      return change.failed(
          error(failed.reason().code(), failed.at() + ": " + failed.detail(), now), PollHints.NONE);
    }
    Fetched answer = (Fetched) result;
    PollHints hints = PollHints.of(answer, now);
    pages.rest(answer, hints);
    if (answer.status() == NOT_MODIFIED) {
      return change.unchanged(answer, hints);
    }
    if (answer.status() == GONE) {
      return change.gone(
          error(
              PollFailureReason.GONE.wireName(),
              answer.location() + " answers 410: gone for good",
              now),
          hints);
    }
    if (answer.status() != OK) {
      return change.failed(
          error(
              PollFailureReason.STATUS.wireName(),
              answer.location() + " answers " + answer.status(),
              now),
          hints);
    }
    return read(source, before, items, answer, change, stopping);
  }

  /** The visit that a fault of ours made fail. */
  public Visit broken(FeedSource source, long offset, FeedState before, Throwable fault) {
    Instant now = clock.instant();
    return new StateChange(source, offset, before, now)
        .failed(
            error(
                PollFailureReason.FAILED.wireName(),
                "polling failed, please report it: " + fault,
                now),
            PollHints.NONE);
  }

  private Visit read(
      FeedSource source,
      FeedState before,
      List<KnownItem> items,
      Fetched answer,
      StateChange change,
      BooleanSupplier stopping) {
    Instant now = clock.instant();
    PollHints hints = PollHints.of(answer, now);
    SourceReader reader = readers.get(source.kind());
    if (reader == null) {
      return change.failed(
          error(
              PollFailureReason.UNSUPPORTED.wireName(),
              "a " + source.kind().wireName() + " cannot be read here",
              now),
          PollHints.NONE);
    }
    FeedContent content = reader.read(answer);
    if (content instanceof FeedContent.Index index) {
      content = new IndexedSources(web, pages, reader).read(index, stopping);
      // What is in the sources may change while the index does not.
      change.unconditional();
    }
    if (content instanceof FeedContent.Unreadable unreadable) {
      return change.failed(
          error(unreadable.reason().wireName(), answer.location() + ": " + unreadable.why(), now),
          hints);
    }
    FeedContent.Items found = (FeedContent.Items) content;
    FullTexts texts = new FullTexts(source.fullText(), web, pages);
    Harvest harvest = new Harvesting(source, before, items, texts, now).of(found, stopping);
    return change.succeeded(answer, found, harvest, hints);
  }

  private static WebRequest request(FeedSource source, FeedState before) {
    String address = before.movedTo() == null ? source.address() : before.movedTo();
    return WebRequest.get(address).ifChanged(before.etag(), before.lastModified());
  }

  private static FeedError error(String reason, String detail, Instant at) {
    return new FeedError(reason, detail, at);
  }
}
