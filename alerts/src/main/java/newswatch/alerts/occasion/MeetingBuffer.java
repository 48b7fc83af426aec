package newswatch.alerts.occasion;

import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meetings that wait for their turn, in order of time, then document, version and watch.
 *
 * <p>Those that come after their time was settled stand by themselves: they wait until the stream
 * rests, so that an archive that is read after newer news is put in order too.
 */
final class MeetingBuffer {
  private static final Logger LOG = LoggerFactory.getLogger(MeetingBuffer.class);

  private static final String IN_TIME = "meeting/";
  private static final String LATE = "late/";

  private final OccasionStore store;

  MeetingBuffer(OccasionStore store) {
    this.store = store;
  }

  void add(Meeting meeting, boolean late) {
    store.put(
        "%s%016x/%s/%08x/%s"
            .formatted(
                late ? LATE : IN_TIME,
                // So that times before 1970, which are negative, come first.
                meeting.time() ^ Long.MIN_VALUE,
                meeting.alert().document().id(),
                meeting.documentVersion(),
                meeting.watchKey()),
        Json.bytes(meeting));
  }

  /** Takes out what came late, in order. */
  List<Meeting> takeLate() {
    return take(LATE, Long.MAX_VALUE);
  }

  /** Takes out what came in time, up to a time, in order. */
  List<Meeting> takeUntil(long time) {
    return take(IN_TIME, time);
  }

  private List<Meeting> take(String prefix, long until) {
    List<String> keys = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    store.scan(
        prefix,
        (key, bytes) -> {
          Decoded<Meeting> decoded = Json.decode(bytes, Meeting.class);
          if (decoded instanceof Decoded.Value<Meeting> good) {
            if (good.value().time() > until) {
              return false;
            }
            meetings.add(good.value());
          } else {
            LOG.error("{} cannot be read and is left out", key);
          }
          keys.add(key);
          return true;
        });
    keys.forEach(store::delete);
    return meetings;
  }
}
