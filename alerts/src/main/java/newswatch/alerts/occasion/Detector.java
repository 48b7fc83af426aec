package newswatch.alerts.occasion;

import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.events.Alert;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one watch whether there is an occasion. It is told what meets the watch in order of
 * time, and how far the time of the news has come; it knows no other time.
 */
public interface Detector {

  /**
   * Takes in a document. One that is older than the last comes too late to be decided on, and may
   * at most count as a part of the past.
   */
  List<Alert> meet(Meeting meeting);

  /**
   * All documents up to that time, in milliseconds since 1970, have been taken in. What an alert
   * says must not depend on when this is called.
   */
  List<Alert> pass(long until);

  /**
   * An archive has come that begins at that time, in milliseconds since 1970: what is known may
   * begin earlier than it did. Called before the documents of the archive.
   */
  void reachBackTo(long begin);

  /** What has to be kept, to go on from after a restart. */
  byte[] state();

  /** Reads what a detector kept; the other value when it kept nothing, or nothing readable. */
  static <S> S read(byte @Nullable [] kept, Class<S> type, S otherwise) {
    return kept != null && Json.decode(kept, type) instanceof Decoded.Value<S> good
        ? good.value()
        : otherwise;
  }
}
