package newswatch.desk.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it does, for people and programs.
 *
 * @param title what people call it, else what it calls itself, else its address
 * @param movedTo the address that is polled instead
 * @param reason why the status is what it is, or why the next poll is when it is
 * @param error why the last poll failed; null when it did not
 * @param perDay documents a day, on average over the days that are counted
 * @param days documents on each of the last days, the newest first
 */
public record FeedReport(
    String id,
    String address,
    FeedKind kind,
    String title,
    @Nullable String site,
    List<String> folders,
    FullText fullText,
    @Nullable Integer minutes,
    boolean paused,
    Instant added,
    FeedStatus status,
    @Nullable String reason,
    @Nullable String movedTo,
    @Nullable FeedError error,
    int failures,
    @Nullable Instant lastPoll,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNew,
    @Nullable Instant nextPoll,
    double perDay,
    @Nullable FeedDays days,
    FeedAccounts accounts,
    Map<String, String> outline) {

  static FeedReport of(FeedSource source, @Nullable FeedState state) {
    FeedState known = state == null ? FeedState.initial(source.id(), source.added()) : state;
    FeedDays days = known.days();
    double perDay = days == null ? 0 : Math.round(10.0 * days.sum() / days.counts().size()) / 10.0;
    boolean polled = state != null && !source.paused();
    return new FeedReport(
        source.id(),
        source.address(),
        source.kind(),
        title(source, known),
        source.site(),
        source.folders(),
        source.fullText(),
        source.minutes(),
        source.paused(),
        source.added(),
        FeedStatus.of(source, state),
        known.healthReason() == null ? known.nextPollReason() : known.healthReason(),
        known.movedTo(),
        known.failures() > 0 ? known.lastError() : null,
        known.failures(),
        known.lastPoll(),
        known.lastSuccess(),
        known.lastNew(),
        polled ? known.nextPoll() : null,
        perDay,
        days,
        known.accounts(),
        source.outline());
  }

  private static String title(FeedSource source, FeedState state) {
    if (source.title() != null && !source.title().isBlank()) {
      return source.title();
    }
    String own = state.title();
    return own == null || own.isBlank() ? source.address() : own;
  }
}
