package newswatch.ingest.poll.visit;

import java.time.Instant;
import java.time.InstantSource;
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
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.poll.read.SourceReader;
import newswatch.ingest.poll.schedule.PollHints;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;

/** Polls sources, one at a time for each thread; safe for use by several. */
public final class FeedVisits {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final Web web;
  private final PageAccess pages;
  private final Map<FeedKind, SourceReader> readers;
  private final Hubs hubs;
  private final InstantSource clock;

  /**
   * Visits.
   *
   * @param subscriber asks hubs; null when they cannot reach us
   */
  public FeedVisits(
      Web web,
      PageAccess pages,
      Map<FeedKind, SourceReader> readers,
      @Nullable Subscriber subscriber,
      InstantSource clock) {
    this.web = web;
    this.pages = pages;
    this.readers = Map.copyOf(readers);
    this.hubs = new Hubs(subscriber);
    this.clock = clock;
  }

  /**
   * Polls a source.
   *
   * @param atHost the turn at its host, which ends with the request for the source itself
   * @throws CancellationException when polling stops: nothing of it was done then
   */
  public Visit visit(DueFeed due, Turn.Visit atHost, BooleanSupplier stopping) {
    StateChange change = change(due, clock.instant());
    FetchResult result = web.send(request(due.source(), due.state()));
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
      change.subscription(hubs.unchanged(due));
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
    return read(due, answer, change, stopping);
  }

  private StateChange change(DueFeed due, Instant now) {
    StateChange change = new StateChange(due, now);
    change.subscription(hubs.heard(due));
    return change;
  }

  /** The visit that a fault of ours made fail. */
  public Visit broken(DueFeed due, Throwable fault) {
    Instant now = clock.instant();
    return change(due, now)
        .failed(
            error(
                PollFailureReason.FAILED.wireName(),
                "polling failed, please report it: " + fault,
                now),
            PollHints.NONE);
  }

  private Visit read(DueFeed due, Fetched answer, StateChange change, BooleanSupplier stopping) {
    FeedSource source = due.source();
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
    Harvest harvest =
        new Harvesting(source, due.state(), due.items(), texts, now).of(found, stopping);
    change.subscription(hubs.read(due, answer));
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
