package newswatch.events.source;

import java.time.Instant;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * Where the polling of a source stands. Written with what the poll gave, all or nothing.
 *
 * @param id of the source
 * @param title what the source calls itself
 * @param movedTo the address that is polled instead of the one that people gave
 * @param move a new address that its server named, not acted on yet
 * @param nextPoll when it is polled next
 * @param nextPollReason why then, for people
 * @param etag validator of the last answer all of whose items are done
 * @param lastModified the same, the weaker one
 * @param health how it does
 * @param healthReason why, for people; null while it is well
 * @param failures polls one after the other that failed
 * @param failingSince when the first of them was
 * @param lastError why the last of them failed
 * @param lastPoll when it was polled last
 * @param lastSuccess when it last answered as it should
 * @param lastNew when it last gave a new document
 * @param accounts what it gave
 * @param days what it gave on each of the last days; null before its first poll
 * @param pace minutes between two documents, as it was when the last new one came; null when
 *     unknown
 * @param rhythm when it wants to be asked; null when it does not say
 * @param texts what its texts are like
 * @param subscription at the hub that it names; null without one, or when hubs are not asked
 * @param sourceOffset of the record in {@code newswatch.feeds} that the last poll went by; a later
 *     one asks for a poll
 */
public record FeedState(
    String id,
    @Nullable String title,
    @Nullable String movedTo,
    @Nullable FeedMove move,
    Instant nextPoll,
    @Nullable String nextPollReason,
    @Nullable String etag,
    @Nullable String lastModified,
    FeedHealth health,
    @Nullable String healthReason,
    int failures,
    @Nullable Instant failingSince,
    @Nullable FeedError lastError,
    @Nullable Instant lastPoll,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNew,
    FeedAccounts accounts,
    @Nullable FeedDays days,
    @Nullable Integer pace,
    @Nullable FeedRhythm rhythm,
    FeedTexts texts,
    @Nullable FeedSubscription subscription,
    long sourceOffset) {

  public FeedState {
    id = Required.text("feed state", "id", id);
    Required.present("feed state", "nextPoll", nextPoll);
    health = health == null ? FeedHealth.UNKNOWN : health;
    accounts = accounts == null ? FeedAccounts.NONE : accounts;
    texts = texts == null ? FeedTexts.NONE : texts;
  }

  /** Of a source that was not polled yet and is due at a time. */
  public static FeedState initial(String id, Instant due) {
    return new FeedStateBuilder(id, due).build();
  }

  /** For a state that differs in some things. */
  public FeedStateBuilder toBuilder() {
    return new FeedStateBuilder(this);
  }
}
