package newswatch.ingest.poll.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import newswatch.egress.Fetched;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedMove;
import newswatch.events.source.FeedRhythm;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedStateBuilder;
import newswatch.events.source.FeedSubscription;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.poll.health.FeedHealthCheck;
import newswatch.ingest.poll.health.HealthVerdict;
import newswatch.ingest.poll.schedule.NextPoll;
import newswatch.ingest.poll.schedule.PollHints;
import newswatch.ingest.poll.schedule.PollSchedule;
import org.jspecify.annotations.Nullable;

/** Makes of a source's state and what a poll gave the state from then on. */
final class StateChange {

  /** A permanent redirect is acted on when it was seen in as many polls one after the other. */
  static final int POLLS_UNTIL_MOVED = 3;

  /** A new address that fails as often is given up for the one that people gave. */
  static final int FAILURES_UNTIL_BACK = 5;

  private static final Duration UNTIL_THE_REST = Duration.ofMinutes(1);

  /** Hubs are told of news before the caches in front of a feed are. */
  private static final Duration UNTIL_ANNOUNCED = Duration.ofMinutes(1);

  private static final FeedAccounts POLL = new FeedAccounts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final FeedAccounts UNCHANGED = new FeedAccounts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final FeedAccounts FAILED = new FeedAccounts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  private final FeedSource source;
  private final FeedState before;
  private final Instant now;
  private final FeedStateBuilder after;
  private final boolean announced;

  private boolean conditional = true;

  StateChange(DueFeed due, Instant now) {
    this.source = due.source();
    this.before = due.state();
    this.now = now;
    this.announced = due.announced();
    this.after = before.toBuilder().sourceOffset(due.offset()).lastPoll(now);
  }

  /** Its hub was heard or asked. */
  void subscription(@Nullable FeedSubscription subscription) {
    after.subscription(subscription);
  }

  /** The next poll asks for all there is, whatever the answer says of itself. */
  void unconditional() {
    conditional = false;
  }

  /** The poll gave nothing usable. */
  Visit failed(FeedError error, PollHints hints) {
    return failed(error, hints, false);
  }

  /** The source is gone for good. */
  Visit gone(FeedError error, PollHints hints) {
    return failed(error, hints, true);
  }

  private Visit failed(FeedError error, PollHints hints, boolean gone) {
    int failures = before.failures() + 1;
    after
        .failures(failures)
        .failingSince(before.failingSince() == null ? now : before.failingSince())
        .lastError(error);
    if (failures >= FAILURES_UNTIL_BACK) {
      after.movedTo(null).move(null);
    }
    return visit(null, FAILED, hints, gone);
  }

  /** The server says that nothing changed. */
  Visit unchanged(Fetched answer, PollHints hints) {
    well(answer);
    after.days(days(List.of()));
    return visit(null, UNCHANGED, hints, false);
  }

  /** The items of an answer were gone through. */
  Visit succeeded(Fetched answer, FeedContent.Items content, Harvest harvest, PollHints hints) {
    well(answer);
    FeedDays days = days(harvest.fresh());
    boolean validated = conditional && harvest.complete();
    after
        .title(content.title() == null ? before.title() : content.title())
        .etag(validated ? answer.header("etag").orElse(null) : null)
        .lastModified(validated ? answer.header("last-modified").orElse(null) : null)
        .rhythm(content.rhythm().equals(FeedRhythm.NONE) ? null : content.rhythm())
        .texts(harvest.texts())
        .days(days);
    if (!harvest.fresh().isEmpty()) {
      Duration pace = PollSchedule.pace(days);
      after.lastNew(newest(harvest.fresh()));
      after.pace(pace == null ? before.pace() : Integer.valueOf((int) pace.toMinutes()));
    }
    return visit(harvest, POLL.plus(harvest.accounts()), hints, false);
  }

  private void well(Fetched answer) {
    after.failures(0).failingSince(null).lastError(null).lastSuccess(now);
    WebLocation moved = answer.movedTo();
    if (moved == null || moved.toString().equals(before.movedTo())) {
      after.move(null);
      return;
    }
    FeedMove seen = before.move();
    String address = moved.toString();
    int times = seen != null && seen.address().equals(address) ? seen.seen() + 1 : 1;
    FeedMove move = new FeedMove(address, times);
    if (move.seen() >= POLLS_UNTIL_MOVED) {
      after.movedTo(move.address()).move(null);
    } else {
      after.move(move);
    }
  }

  private Visit visit(
      @Nullable Harvest harvest, FeedAccounts accounts, PollHints hints, boolean gone) {
    after.accounts(before.accounts().plus(accounts));
    FeedState polled = after.build();
    HealthVerdict verdict = FeedHealthCheck.check(source, before, polled, gone, now);
    FeedState judged = after.health(verdict.health()).healthReason(verdict.reason()).build();
    NextPoll next = next(judged, harvest, hints);
    FeedState state = after.nextPoll(next.at()).nextPollReason(next.reason()).build();
    return harvest == null
        ? new Visit(state, accounts, null, List.of(), List.of(), verdict.events())
        : new Visit(
            state,
            accounts,
            harvest.items(),
            harvest.documents(),
            harvest.rejections(),
            verdict.events());
  }

  private NextPoll next(FeedState judged, @Nullable Harvest harvest, PollHints hints) {
    if (harvest != null && !harvest.complete()) {
      return new NextPoll(now.plus(UNTIL_THE_REST), "more of its items are waiting");
    }
    NextPoll own = PollSchedule.next(source, judged, hints, now);
    Instant soon = now.plus(UNTIL_ANNOUNCED);
    boolean missed =
        announced && judged.failures() == 0 && (harvest == null || harvest.documents().isEmpty());
    return missed && soon.isBefore(own.at()) && hints.retryAfter().isZero()
        ? new NextPoll(soon, "its hub told of news that it did not show yet")
        : own;
  }

  /** A document counts on the day on which it was published, so that the past counts as such. */
  private FeedDays days(List<Document> fresh) {
    LocalDate today = day(now);
    FeedDays days = before.days() == null ? FeedDays.startingOn(today) : before.days();
    days = days.plus(today, 0);
    for (Document document : fresh) {
      days = days.plus(day(time(document)), 1);
    }
    return days;
  }

  private @Nullable Instant newest(List<Document> fresh) {
    Instant newest = before.lastNew();
    for (Document document : fresh) {
      Instant time = time(document);
      newest = newest == null || time.isAfter(newest) ? time : newest;
    }
    return newest;
  }

  private Instant time(Document document) {
    Instant published = document.published();
    return published == null || published.isAfter(now) ? now : published;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
