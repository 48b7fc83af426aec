package newswatch.alerts.occasion.newcomer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.occasion.Detector;
import newswatch.alerts.occasion.OccasionId;
import newswatch.alerts.occasion.Spoken;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.json.Json;
import newswatch.events.rules.Newcomer;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an actor appears that did not appear for many days.
 *
 * <p>At first everybody is new. So a third of the days must have passed since the watch began
 * before anything is told, and until all of them have, the alert says how many are known.
 */
public final class NewcomerDetector implements Detector {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int SHARE = 3;

  private final Newcomer newcomer;
  private NewcomerState state;
  private final LastSeen seen;

  /** When each actor was seen last, in milliseconds since 1970; kept for each actor by itself. */
  public interface LastSeen {
    @Nullable Long get(String actor);

    void put(String actor, long time);
  }

  private NewcomerDetector(Newcomer newcomer, NewcomerState state, LastSeen seen) {
    this.newcomer = newcomer;
    this.state = state;
    this.seen = seen;
  }

  /**
   * A detector that goes on from what it kept, or that knows who appears from a time on, in
   * milliseconds since 1970.
   */
  public static NewcomerDetector of(
      Newcomer newcomer, byte @Nullable [] kept, long begin, LastSeen seen) {
    return new NewcomerDetector(
        newcomer, Detector.read(kept, NewcomerState.class, new NewcomerState(begin)), seen);
  }

  @Override
  public void reachBackTo(long begin) {
    state = new NewcomerState(Math.min(begin, state.begin()));
  }

  @Override
  public byte[] state() {
    return Json.bytes(state);
  }

  @Override
  public List<Alert> meet(Meeting meeting) {
    List<Alert> alerts = new ArrayList<>();
    for (Meeting.Presence actor : meeting.actors()) {
      Long before = seen.get(actor.id());
      if (before == null || before < meeting.time()) {
        seen.put(actor.id(), meeting.time());
        if (isNew(before, meeting.time())) {
          alerts.add(alert(meeting, actor, before));
        }
      }
    }
    return alerts;
  }

  @Override
  public List<Alert> pass(long until) {
    return List.of();
  }

  private boolean isNew(@Nullable Long before, long time) {
    return (time - state.begin()) * SHARE >= newcomer.days() * DAY
        && (before == null || time - before > newcomer.days() * DAY);
  }

  private Alert alert(Meeting meeting, Meeting.Presence actor, @Nullable Long before) {
    Alert plain = meeting.alert();
    long known = Math.min(newcomer.days(), (meeting.time() - state.begin()) / DAY);
    return meeting
        .showing(actor.id())
        .orElse(plain)
        .on(
            OccasionId.of(
                plain.watch(),
                OccasionKind.NEWCOMER,
                actor.id(),
                plain.document().id(),
                meeting.documentVersion()),
            new Occasion(
                OccasionKind.NEWCOMER,
                says(actor, known, before),
                Instant.ofEpochMilli(meeting.time() - known * DAY),
                Instant.ofEpochMilli(meeting.time()),
                1,
                null,
                null,
                actor.id(),
                List.of(plain.document())));
  }

  private String says(Meeting.Presence actor, long known, @Nullable Long before) {
    String with = newcomer.with();
    return "%s appears%s for the first time in %s%s"
        .formatted(
            actor.name(),
            with == null ? "" : " with " + with.substring(with.indexOf(':') + 1),
            known < newcomer.days()
                ? "the %d days known of %d".formatted(known, newcomer.days())
                : known + (known == 1 ? " day" : " days"),
            before == null ? "" : "; before that on " + Spoken.time(before));
  }
}
