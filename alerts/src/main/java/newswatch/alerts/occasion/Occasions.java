package newswatch.alerts.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import newswatch.alerts.match.Meeting;
import newswatch.alerts.match.OccasionWatch;
import newswatch.events.Alert;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;

/**
 * Decides on occasions so that the same log gives the same alerts, live or replayed, whatever the
 * number of partitions.
 *
 * <p><b>Order first, decide then.</b> Documents come in any order, and a count, a gap or a first
 * time depends on it. So what meets a watch waits here until the time of the news has passed it by
 * {@link #GRACE}, and is then decided on in order of event time. Each {@link Detector} sees one
 * sequence, the same one in every run, and takes no other time than that of documents: the end of a
 * burst and the end of patience follow from the documents before. How far the time of the news has
 * come only says what may be decided, never what.
 *
 * <p><b>The time of the news</b> is that of the partition that is furthest behind, which must be
 * known: in a replay one partition may be read to its end before another begins. So in two runs in
 * which no document is behind its own partition by more than the grace, the alerts are equal.
 *
 * <p><b>When nothing comes</b>, documents cannot move time, and silence would be noticed by nobody.
 * So the wall clock may say that the stream rests ({@link #rest}). A stream whose newest document
 * is of the last two weeks is live: all partitions have then come to the present. This differs from
 * a replay only for a document that comes more than the grace after its publication, and nothing
 * else has moved time meanwhile. Any other stream is an archive, which has ended for now: all of it
 * is decided.
 *
 * <p><b>What comes too late</b>, an archive that is read after newer news most of all, waits until
 * the stream rests and is then put in order too. A detector decides on it as long as it is not
 * older than what the detector decided on before.
 *
 * <p>Rejected: <i>deciding at once</i> and taking it back (alerts cannot be taken back); <i>windows
 * of Kafka Streams</i> (they drop by the time of their partition, and close by documents of the
 * same key only); <i>a wall clock for silence</i> (a replay would tell of other silences).
 */
public final class Occasions {
  /** By how much a document may be late: feeds are asked a few times an hour. */
  public static final Duration GRACE = Duration.ofMinutes(30);

  private static final long STEP = Duration.ofMinutes(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long LIVE = Duration.ofDays(14).toMillis();
  private static final String CLOCK = "clock";
  private static final Comparator<Alert> ORDER =
      Comparator.comparing(Occasions::time).thenComparing(Alert::id);

  private final OccasionStore store;
  private final Supplier<List<OccasionWatch>> inForce;
  private final int partitions;
  private final MeetingBuffer buffer;
  private final Detectors detectors;
  private NewsClock clock;

  /** The earliest time when what is known was made to begin there. */
  private long known;

  /**
   * Goes on from what a store has.
   *
   * @param inForce the watches that wait for an occasion at the moment of asking
   * @param partitions how many the news has
   */
  public Occasions(OccasionStore store, Supplier<List<OccasionWatch>> inForce, int partitions) {
    this.store = store;
    this.inForce = inForce;
    this.partitions = partitions;
    buffer = new MeetingBuffer(store);
    detectors = new Detectors(store);
    byte[] kept = store.get(CLOCK);
    clock =
        kept != null && Json.decode(kept, NewsClock.class) instanceof Decoded.Value<NewsClock> good
            ? good.value()
            : NewsClock.START;
    known = clock.earliest();
  }

  /**
   * Of an archive whose documents come in any order: nothing is decided before {@link #finish}.
   *
   * @param inForce the watches that wait for an occasion
   */
  public static Occasions ofArchive(Supplier<List<OccasionWatch>> inForce) {
    return new Occasions(new HeapOccasionStore(), inForce, Integer.MAX_VALUE);
  }

  /** Takes in a document, and returns the alerts that can be decided now, in order of time. */
  public List<Alert> take(Occurrence occurrence) {
    setClock(clock.with(occurrence.partition(), occurrence.time()));
    for (Meeting meeting : occurrence.meetings()) {
      buffer.add(meeting, clock.settled() >= meeting.time());
    }
    OptionalLong slowest = clock.slowest(partitions);
    return slowest.isPresent()
        ? settle(slowest.getAsLong() - GRACE.toMillis() - 1, List.of())
        : List.of();
  }

  /**
   * Nothing has come for a while, at a time of the wall clock in milliseconds since 1970; returns
   * the alerts that can be decided now.
   */
  public List<Alert> rest(long now) {
    OptionalLong latest = clock.latest();
    if (latest.isEmpty()) {
      return List.of();
    }
    boolean live = now - latest.getAsLong() <= LIVE;
    return settle(live ? now - GRACE.toMillis() - 1 : latest.getAsLong(), late());
  }

  /** Nothing comes any more; returns all alerts that are left. */
  public List<Alert> finish() {
    OptionalLong latest = clock.latest();
    return latest.isPresent() ? settle(latest.getAsLong(), late()) : List.of();
  }

  /** What came too late; if it is an archive, what is known begins with it from now on. */
  private List<Meeting> late() {
    if (clock.earliest() < known) {
      inForce.get().forEach(this::reachBack);
      known = clock.earliest();
    }
    return buffer.takeLate();
  }

  private List<Alert> settle(long until, List<Meeting> late) {
    boolean further = until >= clock.settled() + STEP || clock.settled() == NewsClock.NEVER;
    if (!further && late.isEmpty()) {
      return List.of();
    }
    Map<String, OccasionWatch> watches = new LinkedHashMap<>();
    inForce.get().forEach(watch -> watches.put(watch.key(), watch));
    watches.values().forEach(watch -> detectors.of(watch, clock.begin()));
    known = clock.settled() == NewsClock.NEVER ? clock.earliest() : known;
    List<Alert> alerts = new ArrayList<>();
    late.forEach(meeting -> alerts.addAll(decide(meeting, watches)));
    if (further) {
      buffer.takeUntil(until).forEach(meeting -> alerts.addAll(decide(meeting, watches)));
      watches.values().forEach(watch -> alerts.addAll(pass(watch, until)));
      if (Math.floorDiv(until, DAY) != Math.floorDiv(clock.settled(), DAY)) {
        detectors.keepOnly(watches.keySet());
      }
      setClock(clock.settledTo(until));
    }
    alerts.sort(ORDER);
    return alerts;
  }

  private List<Alert> decide(Meeting meeting, Map<String, OccasionWatch> watches) {
    OccasionWatch watch = watches.get(meeting.watchKey());
    if (watch == null) {
      return List.of(); // It was removed or changed meanwhile.
    }
    Detector detector = detectors.of(watch, clock.begin());
    List<Alert> alerts = detector.meet(meeting);
    detectors.keep(watch, detector);
    return alerts;
  }

  private void reachBack(OccasionWatch watch) {
    Detector detector = detectors.of(watch, clock.begin());
    detector.reachBackTo(clock.earliest());
    detectors.keep(watch, detector);
  }

  private List<Alert> pass(OccasionWatch watch, long until) {
    Detector detector = detectors.of(watch, clock.begin());
    List<Alert> alerts = detector.pass(until);
    if (!alerts.isEmpty()) {
      detectors.keep(watch, detector);
    }
    return alerts;
  }

  private void setClock(NewsClock changed) {
    if (!changed.equals(clock)) {
      clock = changed;
      store.put(CLOCK, Json.bytes(changed));
    }
  }

  /** The time of an alert on an occasion: when it could first be told from the documents. */
  public static Instant time(Alert alert) {
    var occasion = alert.occasion();
    if (occasion == null) {
      throw new IllegalArgumentException("alert " + alert.id() + " is on no occasion");
    }
    return occasion.until();
  }
}
