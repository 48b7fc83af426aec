package newswatch.alerts.occasion.burst;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.occasion.Detector;
import newswatch.alerts.occasion.OccasionId;
import newswatch.alerts.occasion.Spoken;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.json.Json;
import newswatch.events.rules.Burst;
import newswatch.events.rules.Counted;
import org.jspecify.annotations.Nullable;

/**
 * Tells when far more than usual comes, once, and once when it is over.
 *
 * <p>The window slides by minutes and ends with each document. It is a burst when it holds {@code
 * at-least} many, {@code times} as many as usual, and so many that chance gives them less than once
 * in a hundred thousand windows ({@link UsualVolume}). It is over at the minute in which so much
 * has left the window that less than half of what was asked for is in it. Both minutes follow from
 * the documents alone.
 */
public final class BurstDetector implements Detector {
  /** The chance that a window of the usual volume holds as many as a burst. */
  static final double CHANCE = 1e-5;

  /** So many windows must be known before anything can be unusual. */
  static final double FEWEST_WINDOWS = 3;

  private final Burst burst;
  private BurstState state;

  private BurstDetector(Burst burst, BurstState state) {
    this.burst = burst;
    this.state = state;
  }

  /**
   * A detector that goes on from what it kept, or that knows how much comes from a time on, in
   * milliseconds since 1970.
   */
  public static BurstDetector of(Burst burst, byte @Nullable [] kept, long begin) {
    return new BurstDetector(burst, Detector.read(kept, BurstState.class, BurstState.since(begin)));
  }

  @Override
  public void reachBackTo(long begin) {
    // Of the time between an archive and what was decided already, nothing is known.
    if (state.last() == null && begin < state.volume().begin()) {
      state = BurstState.since(begin);
    }
  }

  @Override
  public byte[] state() {
    return Json.bytes(state);
  }

  @Override
  public List<Alert> meet(Meeting meeting) {
    String key = key(meeting);
    if (meeting.time() < state.time()) {
      if (!state.counted().containsKey(key)) {
        state.volume().addLate(meeting.time());
      }
      return List.of();
    }
    List<Alert> alerts = new ArrayList<>(pass(meeting.time()));
    long minute = Volume.minute(meeting.time());
    state.volume().slideTo(minute, window());
    state.counted().values().removeIf(counted -> counted <= minute - window());
    if (state.counted().putIfAbsent(key, minute) == null) {
      state.volume().add(meeting.time());
      alerts.addAll(count(meeting, minute));
    }
    return alerts;
  }

  private List<Alert> count(Meeting meeting, long minute) {
    int count = state.volume().inWindow();
    List<DocumentReference> latest = new ArrayList<>(state.latest());
    latest.add(meeting.alert().document());
    int kept = Math.min(count, Occasion.MOST_DOCUMENTS);
    latest.subList(0, Math.max(0, latest.size() - kept)).clear();
    BurstState.Rise rise = state.rise() == null ? null : state.rise().with(count);
    keep(meeting.time(), latest, meeting.alert(), rise);
    return rise == null ? begin(meeting, minute, count) : List.of();
  }

  private List<Alert> begin(Meeting meeting, long minute, int count) {
    if (count < burst.atLeast()) {
      return List.of();
    }
    UsualVolume usual = state.volume().usual(minute, window());
    double asked = Math.max(burst.atLeast(), burst.times() * usual.mean());
    if (count < asked || usual.windows() < FEWEST_WINDOWS || usual.tail(count) > CHANCE) {
      return List.of();
    }
    long since = (minute - window() + 1) * Volume.MINUTE;
    var watch = meeting.alert().watch();
    var rise =
        new BurstState.Rise(
            OccasionId.of(watch, OccasionKind.BURST, since),
            OccasionId.of(watch, OccasionKind.BURST_OVER, since),
            since,
            usual.mean(),
            (int) Math.ceil(asked / 2),
            count,
            count);
    keep(meeting.time(), state.latest(), meeting.alert(), rise);
    String says =
        "%d %s in %s where %s are usual"
            .formatted(count, things(), spokenWindow(), Spoken.number(usual.mean()));
    return List.of(
        meeting
            .alert()
            .on(
                rise.alert(),
                new Occasion(
                    OccasionKind.BURST,
                    says,
                    Instant.ofEpochMilli(since),
                    Instant.ofEpochMilli(meeting.time()),
                    count,
                    usual.mean(),
                    rise.over(),
                    null,
                    state.latest())));
  }

  @Override
  public List<Alert> pass(long until) {
    BurstState.Rise rise = state.rise();
    Alert last = state.last();
    if (rise == null || last == null) {
      return List.of();
    }
    long end = state.volume().minuteBelow(rise.floor(), window()) * Volume.MINUTE;
    if (end > until) {
      return List.of();
    }
    keep(state.time(), state.latest(), last, null);
    String says =
        "the burst is over after %s: %d %s, at most %d in %s where %s are usual"
            .formatted(
                Spoken.duration(Duration.ofMillis(end - rise.since())),
                rise.total(),
                things(),
                rise.peak(),
                spokenWindow(),
                Spoken.number(rise.usual()));
    return List.of(
        last.on(
            rise.over(),
            new Occasion(
                OccasionKind.BURST_OVER,
                says,
                Instant.ofEpochMilli(rise.since()),
                Instant.ofEpochMilli(end),
                rise.total(),
                rise.usual(),
                rise.alert(),
                null,
                state.latest())));
  }

  private void keep(
      long time, List<DocumentReference> latest, Alert last, BurstState.@Nullable Rise rise) {
    state = new BurstState(state.volume(), time, state.counted(), latest, last, rise);
  }

  private String key(Meeting meeting) {
    return burst.counted() == Counted.STORIES ? meeting.story() : meeting.alert().document().id();
  }

  private long window() {
    return burst.window().toMinutes();
  }

  private String things() {
    return burst.counted().wireName();
  }

  private String spokenWindow() {
    return Spoken.duration(burst.window());
  }
}
