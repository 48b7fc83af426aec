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
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.poll.read.SourceReader;
import newswatch.ingest.poll.schedule.PollHints;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * Asks sources what is new and reads what they answer, one at a time for each thread; safe for use
 * by several.
 */
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
   * Polls a source, up to the first page that it needs.
   *
   * @param atHost the turn at its host, which ends with the request for the source itself
   * @throws CancellationException when polling stops: nothing of it was done then
   */
  public VisitStep visit(DueFeed due, Turn.Visit atHost, BooleanSupplier stopping) {
    StateChange change = change(due, clock.instant());
    FetchResult result = web.send(request(due.source(), due.state()));
    atHost.close();
    if (result instanceof Fetched answer) {
      pages.rest(answer, PollHints.of(answer, clock.instant()));
      return answer.status() == OK
          ? read(due, answer, change)
          : new VisitStep.Ended(withoutContent(due, answer, change));
    }
    return new VisitStep.Ended(unanswered(result, change, stopping));
  }

  /** Ends the subscription of a source that is paused or removed; its server is not asked. */
  public Visit leave(DueFeed due) {
    hubs.leave(due);
    FeedState left = due.state().toBuilder().sourceOffset(due.offset()).subscription(null).build();
    return new Visit(left, FeedAccounts.NONE, null, List.of(), List.of(), List.of());
  }

  private Visit unanswered(FetchResult result, StateChange change, BooleanSupplier stopping) {
    Instant now = clock.instant();
    if (result instanceof FetchResult.Refused refused) {
      return change.failed(
          error(
              refused.refusal().reason().code(),
              refused.at() + " is not fetched: " + refused.refusal().detail(),
              now),
          PollHints.NONE);
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    if (failed.reason() == FailureReason.STOPPED || stopping.getAsBoolean()) {
      throw new CancellationException("polling stops");
    }
    return change.failed(
        error(failed.reason().code(), failed.at() + ": " + failed.detail(), now), PollHints.NONE);
  }

  private Visit withoutContent(DueFeed due, Fetched answer, StateChange change) {
    Instant now = clock.instant();
    PollHints hints = PollHints.of(answer, now);
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
    return change.failed(
        error(
            PollFailureReason.STATUS.wireName(),
            answer.location() + " answers " + answer.status(),
            now),
        hints);
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

  private VisitStep read(DueFeed due, Fetched answer, StateChange change) {
    FeedSource source = due.source();
    Instant now = clock.instant();
    SourceReader reader = readers.get(source.kind());
    if (reader == null) {
      return new VisitStep.Ended(
          change.failed(
              error(
                  PollFailureReason.UNSUPPORTED.wireName(),
                  "a " + source.kind().wireName() + " cannot be read here",
                  now),
              PollHints.NONE));
    }
    FeedContent content = reader.read(answer);
    IndexedSources index = null;
    if (content instanceof FeedContent.Index several) {
      index = new IndexedSources(several, reader);
      // What is in the sources may change while the index does not.
      change.unconditional();
    }
    if (!(content instanceof FeedContent.Unreadable)) {
      change.subscription(hubs.read(due, answer));
    }
    PollHints hints = PollHints.of(answer, now);
    var reading = new AnswerReading(due, answer, content, index, hints, change, clock);
    String needed = reading.next();
    return needed == null
        ? new VisitStep.Ended(reading.end())
        : new VisitStep.PagesLeft(new OpenVisit(reading, needed, web, pages));
  }

  private static WebRequest request(FeedSource source, FeedState before) {
    String address = before.movedTo() == null ? source.address() : before.movedTo();
    return WebRequest.get(address).ifChanged(before.etag(), before.lastModified());
  }

  private static FeedError error(String reason, String detail, Instant at) {
    return new FeedError(reason, detail, at);
  }
}
