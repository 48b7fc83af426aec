package newswatch.alerts.occasion.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.occasion.Detector;
import newswatch.alerts.occasion.OccasionId;
import newswatch.alerts.occasion.Spoken;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.json.Json;
import newswatch.events.rules.Silence;
import org.jspecify.annotations.Nullable;

/**
 * Tells when nothing has come for long, once, and once when something comes again.
 *
 * <p>How long is too long is settled by the last document: what the watch says, or else {@value
 * #FACTOR} times the longest gap of two weeks, of which at least {@value #FEWEST_DAYS} days must
 * have had gaps. The longest, because nights and weekends are gaps too. So the time at which
 * silence becomes too long follows from the documents, and the passing of time only lets it be
 * noticed. Before the first document there is no silence: nobody knows then whether the query finds
 * anything.
 */
public final class SilenceDetector implements Detector {
  static final int FACTOR = 2;
  static final int FEWEST_DAYS = 7;

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final double HOUR = Duration.ofHours(1).toMillis();

  private final Silence silence;
  private SilenceState state;

  private SilenceDetector(Silence silence, SilenceState state) {
    this.silence = silence;
    this.state = state;
  }

  /** A detector that goes on from what it kept, or that has heard nothing yet. */
  public static SilenceDetector of(Silence silence, byte @Nullable [] kept) {
    return new SilenceDetector(
        silence, Detector.read(kept, SilenceState.class, SilenceState.nothing()));
  }

  @Override
  public void reachBackTo(long begin) {
    // Silence begins with a document, and not with what is known.
  }

  @Override
  public byte[] state() {
    return Json.bytes(state);
  }

  @Override
  public List<Alert> meet(Meeting meeting) {
    if (meeting.time() < state.time()) {
      return List.of();
    }
    List<Alert> alerts = new ArrayList<>(pass(meeting.time()));
    String told = state.silence();
    if (told != null) {
      alerts.add(over(meeting, told));
    } else if (state.last() != null) {
      learn(meeting.time(), meeting.time() - state.time());
    }
    state = new SilenceState(meeting.alert(), meeting.time(), state.longest(), null);
    return alerts;
  }

  @Override
  public List<Alert> pass(long until) {
    Alert last = state.last();
    long limit = limit();
    if (last == null || state.silence() != null || limit < 0 || until - state.time() < limit) {
      return List.of();
    }
    String id = OccasionId.of(last.watch(), OccasionKind.SILENCE, state.time());
    Double usual = usual();
    String says =
        "no document since %s, for %s%s"
            .formatted(
                Spoken.time(state.time()),
                Spoken.duration(Duration.ofMillis(limit)),
                usual == null || silence.longerThan() != null
                    ? ""
                    : "; in the two weeks before, never for longer than "
                        + Spoken.duration(Duration.ofMillis(limit / FACTOR)));
    state = new SilenceState(last, state.time(), state.longest(), id);
    return List.of(
        last.on(
            id,
            new Occasion(
                OccasionKind.SILENCE,
                says,
                Instant.ofEpochMilli(state.time()),
                Instant.ofEpochMilli(state.time() + limit),
                0,
                usual,
                OccasionId.of(last.watch(), OccasionKind.SILENCE_OVER, state.time()),
                null,
                List.of(last.document()))));
  }

  private Alert over(Meeting meeting, String told) {
    Alert last = state.last();
    List<DocumentReference> documents =
        last == null
            ? List.of(meeting.alert().document())
            : List.of(last.document(), meeting.alert().document());
    return meeting
        .alert()
        .on(
            OccasionId.of(
                last == null ? meeting.alert().watch() : last.watch(),
                OccasionKind.SILENCE_OVER,
                state.time()),
            new Occasion(
                OccasionKind.SILENCE_OVER,
                "the first document after %s"
                    .formatted(Spoken.duration(Duration.ofMillis(meeting.time() - state.time()))),
                Instant.ofEpochMilli(state.time()),
                Instant.ofEpochMilli(meeting.time()),
                1,
                usual(),
                told,
                null,
                documents));
  }

  private void learn(long time, long gap) {
    TreeMap<Long, Long> longest = state.longest();
    long day = Math.floorDiv(time, DAY);
    longest.merge(day, gap, Math::max);
    longest.headMap(day - SilenceState.DAYS, true).clear();
  }

  /** In milliseconds; negative while it is not known. */
  private long limit() {
    Duration longerThan = silence.longerThan();
    if (longerThan != null) {
      return longerThan.toMillis();
    }
    return state.longest().size() < FEWEST_DAYS
        ? -1
        : FACTOR
            * Math.max(Collections.max(state.longest().values()), Duration.ofMinutes(1).toMillis());
  }

  /** The longest gap of two weeks, in hours; null while there is none. */
  private @Nullable Double usual() {
    return state.longest().isEmpty() ? null : Collections.max(state.longest().values()) / HOUR;
  }
}
