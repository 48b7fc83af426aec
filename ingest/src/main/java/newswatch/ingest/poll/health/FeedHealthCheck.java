package newswatch.ingest.poll.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedTexts;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/**
 * Compares the states of a source before and after a poll and says how it does. A function of what
 * it is given; each change is told in the one poll that makes it.
 */
public final class FeedHealthCheck {

  /** A source fails after as many failures, when it has been failing for as long, too. */
  public static final int MOST_FAILURES = 3;

  public static final Duration LONGEST_FAILURE = Duration.ofMinutes(30);

  /** A source is silent after as long, and after as many times its own pace. */
  public static final Duration SHORTEST_SILENCE = Duration.ofDays(3);

  public static final int PACES_OF_SILENCE = 7;

  private final FeedSource source;
  private final FeedState before;
  private final FeedState after;
  private final boolean gone;
  private final Instant now;
  private final List<HealthEvent> events = new ArrayList<>();

  private FeedHealthCheck(
      FeedSource source, FeedState before, FeedState after, boolean gone, Instant now) {
    this.source = source;
    this.before = before;
    this.after = after;
    this.gone = gone;
    this.now = now;
  }

  /**
   * How a source does.
   *
   * @param after its state after the poll, with the health of before
   * @param gone whether its server said that it is gone for good
   */
  public static HealthVerdict check(
      FeedSource source, FeedState before, FeedState after, boolean gone, Instant now) {
    return new FeedHealthCheck(source, before, after, gone, now).verdict();
  }

  private HealthVerdict verdict() {
    FeedHealth health = health();
    String reason = reason(health);
    if (health != before.health()) {
      if (health == FeedHealth.HEALTHY && before.health() != FeedHealth.UNKNOWN) {
        tell(HealthChange.RECOVERED, recovery());
      }
      HealthChange change = change(health);
      if (change != null && reason != null) {
        tell(change, reason);
      }
    }
    if (after.movedTo() != null && !after.movedTo().equals(before.movedTo())) {
      tell(HealthChange.MOVED, "polled at " + after.movedTo() + " from now on, as its server says");
    }
    texts();
    return new HealthVerdict(health, reason, events);
  }

  private FeedHealth health() {
    if (gone) {
      return FeedHealth.GONE;
    }
    if (after.failures() > 0) {
      boolean known = before.health() == FeedHealth.GONE || before.health() == FeedHealth.FAILING;
      return known || failing() ? FeedHealth.FAILING : before.health();
    }
    return silent() ? FeedHealth.SILENT : FeedHealth.HEALTHY;
  }

  private boolean failing() {
    Instant since = after.failingSince();
    return after.failures() >= MOST_FAILURES
        && since != null
        && Duration.between(since, now).compareTo(LONGEST_FAILURE) >= 0;
  }

  private boolean silent() {
    Instant last = after.lastNew();
    Integer pace = after.pace();
    if (last == null || pace == null) {
      return false;
    }
    Duration longest = Duration.ofMinutes(pace).multipliedBy(PACES_OF_SILENCE);
    Duration silence = Duration.between(last, now);
    return silence.compareTo(SHORTEST_SILENCE) > 0 && silence.compareTo(longest) > 0;
  }

  private @Nullable String reason(FeedHealth health) {
    FeedError error = after.lastError();
    return switch (health) {
      case UNKNOWN, HEALTHY -> null;
      case FAILING -> error == null ? "failing" : error.detail();
      case GONE -> "its server says that it is gone for good (410)";
      case SILENT ->
          "nothing new since %s; it used to bring a document every %s"
              .formatted(after.lastNew(), Duration.ofMinutes(Objects.requireNonNull(after.pace())));
    };
  }

  private static @Nullable HealthChange change(FeedHealth health) {
    return switch (health) {
      case FAILING -> HealthChange.FAILING;
      case GONE -> HealthChange.GONE;
      case SILENT -> HealthChange.SILENT;
      case UNKNOWN, HEALTHY -> null;
    };
  }

  private String recovery() {
    return switch (before.health()) {
      case SILENT -> "brings something new again";
      case GONE -> "there again, though its server said that it was gone";
      default -> "answers again";
    };
  }

  private void texts() {
    FeedTexts was = before.texts();
    FeedTexts is = after.texts();
    if (is.teasers() && !was.teasers()) {
      tell(
          HealthChange.TEASERS,
          "its texts have %d characters now, %d before".formatted(is.recent(), is.usual()));
    } else if (was.teasers() && !is.teasers()) {
      tell(HealthChange.RECOVERED, "its texts have their length again");
    }
    if (was.announced() != null && !Objects.equals(was.announced(), is.announced())) {
      tell(
          HealthChange.LANGUAGE_CHANGED,
          "its texts are in %s now, in %s before".formatted(is.announced(), was.announced()));
    }
  }

  private void tell(HealthChange change, String reason) {
    events.add(new HealthEvent(source.id(), title(), change, reason, now));
  }

  private String title() {
    String own = source.title() == null ? after.title() : source.title();
    return own == null || own.isBlank() ? source.address() : own;
  }
}
