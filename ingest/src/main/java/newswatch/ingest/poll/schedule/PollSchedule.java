package newswatch.ingest.poll.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedRhythm;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a source is polled next: twice within its own pace, at least hourly while it brings
 * something, less often the longer it has been silent, never before its server or itself allows,
 * seldom while its hub tells of news, and ever more slowly while it fails.
 *
 * <p>A function of what it is given and nothing else. What is added so that not all sources are
 * polled at once depends on the source's id.
 */
public final class PollSchedule {

  /** The shortest interval that is chosen; people may ask for a shorter one. */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /** The longest interval of a source that answers or fails, without what is added to it. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** How often a source is looked at that is gone for good. */
  public static final Duration GONE = Duration.ofDays(7);

  /** The longest demand of a server that is heeded: no server can switch a source off. */
  public static final Duration LONGEST_DEMAND = Duration.ofDays(7);

  /** The shortest interval of a source whose hub tells of news: hubs lose some. */
  public static final Duration TOLD = Duration.ofHours(4);

  /** However seldom it brings something: who watches wants to know within the hour. */
  public static final Duration LONGEST_PACE = Duration.ofHours(1);

  /** The interval grows to this part of the silence: an hour after two days, a day after 48. */
  private static final int SILENCE = 48;

  private static final int MOST_DOUBLINGS = 20;
  private static final int PARTS_OF_SPREAD = 1_000;
  private static final int MOST_HOURS_SKIPPED = 7 * 24;

  private PollSchedule() {}

  /**
   * The next poll of a source.
   *
   * @param state as it is after the poll that ends now
   */
  public static NextPoll next(FeedSource source, FeedState state, PollHints hints, Instant now) {
    if (state.health() == FeedHealth.GONE) {
      return demanded(after(GONE, source.id(), "gone; looked at once a week", now), hints, now);
    }
    if (state.failures() > 0) {
      return demanded(backOff(source, state, now), hints, now);
    }
    Integer minutes = source.minutes();
    if (minutes != null) {
      Instant at = now.plus(Duration.ofMinutes(minutes));
      return demanded(new NextPoll(at, "every " + words(Duration.ofMinutes(minutes))), hints, now);
    }
    FeedRhythm rhythm = state.rhythm() == null ? FeedRhythm.NONE : state.rhythm();
    NextPoll own = adaptive(source, state, rhythm, hints, now);
    NextPoll next = skipped(told(own, source, state, now), rhythm);
    return demanded(renewing(next, state, now), hints, now);
  }

  private static NextPoll told(NextPoll own, FeedSource source, FeedState state, Instant now) {
    FeedSubscription subscription = state.subscription();
    if (subscription == null || !subscription.isActive(now)) {
      return own;
    }
    NextPoll slow =
        after(TOLD, source.id(), "its hub tells of news; asked every 4 hours all the same", now);
    return slow.at().isAfter(own.at()) ? slow : own;
  }

  /** Leases are renewed with a poll. */
  private static NextPoll renewing(NextPoll next, FeedState state, Instant now) {
    FeedSubscription subscription = state.subscription();
    return subscription != null
            && subscription.isActive(now)
            && subscription.next().isAfter(now)
            && subscription.next().isBefore(next.at())
        ? new NextPoll(subscription.next(), "its hub is asked again then")
        : next;
  }

  private static NextPoll backOff(FeedSource source, FeedState state, Instant now) {
    Duration first =
        source.minutes() == null
            ? SHORTEST
            : longer(SHORTEST, Duration.ofMinutes(source.minutes()));
    Duration wait = first;
    for (int i = 1; i < Math.min(MOST_DOUBLINGS, state.failures()); i++) {
      wait = shorter(wait.multipliedBy(2), longer(LONGEST, first));
    }
    String reason = "failed %,d times; tried again ever more slowly".formatted(state.failures());
    return after(wait, source.id(), reason, now);
  }

  private static NextPoll adaptive(
      FeedSource source, FeedState state, FeedRhythm rhythm, PollHints hints, Instant now) {
    Instant last = state.lastNew() == null ? source.added() : state.lastNew();
    Duration silence = longer(Duration.ZERO, Duration.between(last, now));
    Duration pace = pace(state.days());
    Duration own = pace == null ? LONGEST_PACE : shorter(pace.dividedBy(2), LONGEST_PACE);
    String reason = pace == null ? "its pace is not known yet" : "a document every " + words(pace);
    Duration grown = silence.dividedBy(SILENCE);
    if (grown.compareTo(own) > 0) {
      own = grown;
      reason = "nothing new for " + words(silence);
    }
    Duration interval = longer(SHORTEST, shorter(own, LONGEST));
    Duration fresh = shorter(hints.fresh(), LONGEST);
    if (fresh.compareTo(interval) > 0) {
      interval = fresh;
      reason = "its server says that the answer stays good for " + words(fresh);
    }
    Duration asked = shorter(Duration.ofMinutes(rhythm.minutes()), LONGEST);
    if (asked.compareTo(interval) > 0) {
      interval = asked;
      reason = "it asks for polls every " + words(asked);
    }
    return after(interval, source.id(), reason, now);
  }

  /** Time between two documents, over the days that are known; null without any. */
  public static @Nullable Duration pace(@Nullable FeedDays days) {
    int documents = days == null ? 0 : days.sum();
    return documents == 0 ? null : Duration.ofDays(FeedDays.MOST).dividedBy(documents);
  }

  private static NextPoll skipped(NextPoll next, FeedRhythm rhythm) {
    if (rhythm.skipHours().isEmpty() && rhythm.skipDays().isEmpty()) {
      return next;
    }
    ZonedDateTime at = next.at().atZone(ZoneOffset.UTC);
    for (int hours = 0; hours <= MOST_HOURS_SKIPPED; hours++) {
      if (!rhythm.skipHours().contains(at.getHour())
          && !rhythm.skipDays().contains(at.getDayOfWeek().getValue())) {
        return hours == 0
            ? next
            : new NextPoll(at.toInstant(), "it brings nothing in the hours or days before");
      }
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return next;
  }

  private static NextPoll demanded(NextPoll next, PollHints hints, Instant now) {
    Instant allowed = now.plus(shorter(hints.retryAfter(), LONGEST_DEMAND));
    return allowed.isAfter(next.at())
        ? new NextPoll(allowed, "its server demands to be left alone until then")
        : next;
  }

  /** Up to a tenth later, by the id, so that sources that were added together drift apart. */
  private static NextPoll after(Duration wait, String id, String reason, Instant now) {
    long part = Math.floorMod(id.hashCode(), PARTS_OF_SPREAD);
    Duration spread = wait.multipliedBy(part).dividedBy(10L * PARTS_OF_SPREAD);
    return new NextPoll(now.plus(wait).plus(spread), reason);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String words(Duration duration) {
    if (duration.toHours() >= 48) {
      return duration.toDays() + " days";
    }
    return duration.toMinutes() >= 120
        ? duration.toHours() + " hours"
        : duration.toMinutes() + " minutes";
  }
}
