package newswatch.events.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what a poll changes in the state of a source; the rest stays as it was. */
public final class FeedStateBuilder {
  private final String id;
  private @Nullable String title;
  private @Nullable String movedTo;
  private @Nullable FeedMove move;
  private Instant nextPoll;
  private @Nullable String nextPollReason;
  private @Nullable String etag;
  private @Nullable String lastModified;
  private FeedHealth health = FeedHealth.UNKNOWN;
  private @Nullable String healthReason;
  private int failures;
  private @Nullable Instant failingSince;
  private @Nullable FeedError lastError;
  private @Nullable Instant lastPoll;
  private @Nullable Instant lastSuccess;
  private @Nullable Instant lastNew;
  private FeedAccounts accounts = FeedAccounts.NONE;
  private @Nullable FeedDays days;
  private @Nullable Integer pace;
  private @Nullable FeedRhythm rhythm;
  private FeedTexts texts = FeedTexts.NONE;
  private @Nullable FeedSubscription subscription;
  private long sourceOffset = -1;

  FeedStateBuilder(String id, Instant nextPoll) {
    this.id = id;
    this.nextPoll = nextPoll;
  }

  FeedStateBuilder(FeedState state) {
    this.id = state.id();
    this.title = state.title();
    this.movedTo = state.movedTo();
    this.move = state.move();
    this.nextPoll = state.nextPoll();
    this.nextPollReason = state.nextPollReason();
    this.etag = state.etag();
    this.lastModified = state.lastModified();
    this.health = state.health();
    this.healthReason = state.healthReason();
    this.failures = state.failures();
    this.failingSince = state.failingSince();
    this.lastError = state.lastError();
    this.lastPoll = state.lastPoll();
    this.lastSuccess = state.lastSuccess();
    this.lastNew = state.lastNew();
    this.accounts = state.accounts();
    this.days = state.days();
    this.pace = state.pace();
    this.rhythm = state.rhythm();
    this.texts = state.texts();
    this.subscription = state.subscription();
    this.sourceOffset = state.sourceOffset();
  }

  public FeedStateBuilder title(@Nullable String value) {
    title = value;
    return this;
  }

  public FeedStateBuilder movedTo(@Nullable String value) {
    movedTo = value;
    return this;
  }

  public FeedStateBuilder move(@Nullable FeedMove value) {
    move = value;
    return this;
  }

  public FeedStateBuilder nextPoll(Instant value) {
    nextPoll = value;
    return this;
  }

  public FeedStateBuilder nextPollReason(@Nullable String value) {
    nextPollReason = value;
    return this;
  }

  public FeedStateBuilder etag(@Nullable String value) {
    etag = value;
    return this;
  }

  public FeedStateBuilder lastModified(@Nullable String value) {
    lastModified = value;
    return this;
  }

  public FeedStateBuilder health(FeedHealth value) {
    health = value;
    return this;
  }

  public FeedStateBuilder healthReason(@Nullable String value) {
    healthReason = value;
    return this;
  }

  public FeedStateBuilder failures(int value) {
    failures = value;
    return this;
  }

  public FeedStateBuilder failingSince(@Nullable Instant value) {
    failingSince = value;
    return this;
  }

  public FeedStateBuilder lastError(@Nullable FeedError value) {
    lastError = value;
    return this;
  }

  public FeedStateBuilder lastPoll(@Nullable Instant value) {
    lastPoll = value;
    return this;
  }

  public FeedStateBuilder lastSuccess(@Nullable Instant value) {
    lastSuccess = value;
    return this;
  }

  public FeedStateBuilder lastNew(@Nullable Instant value) {
    lastNew = value;
    return this;
  }

  public FeedStateBuilder accounts(FeedAccounts value) {
    accounts = value;
    return this;
  }

  public FeedStateBuilder days(@Nullable FeedDays value) {
    days = value;
    return this;
  }

  public FeedStateBuilder pace(@Nullable Integer value) {
    pace = value;
    return this;
  }

  public FeedStateBuilder rhythm(@Nullable FeedRhythm value) {
    rhythm = value;
    return this;
  }

  public FeedStateBuilder texts(FeedTexts value) {
    texts = value;
    return this;
  }

  public FeedStateBuilder subscription(@Nullable FeedSubscription value) {
    subscription = value;
    return this;
  }

  public FeedStateBuilder sourceOffset(long value) {
    sourceOffset = value;
    return this;
  }

  /** The state; refuses what {@link FeedState} refuses. */
  public FeedState build() {
    return new FeedState(
        id,
        title,
        movedTo,
        move,
        nextPoll,
        nextPollReason,
        etag,
        lastModified,
        health,
        healthReason,
        failures,
        failingSince,
        lastError,
        lastPoll,
        lastSuccess,
        lastNew,
        accounts,
        days,
        pace,
        rhythm,
        texts,
        subscription,
        sourceOffset);
  }
}
