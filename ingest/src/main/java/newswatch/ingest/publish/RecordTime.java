package newswatch.ingest.publish;

import java.time.Instant;
import newswatch.events.Document;

/**
 * The timestamp of a document's record: when it was published, held between 1970 and now, or now
 * when that is unknown. Everything after ingest goes by it.
 */
public final class RecordTime {
  private RecordTime() {}

  /** The time in milliseconds since 1970. */
  public static long of(Document document, Instant now) {
    Instant published = document.published();
    if (published == null || published.isAfter(now)) {
      return now.toEpochMilli();
    }
    return published.isBefore(Instant.EPOCH) ? 0 : published.toEpochMilli();
  }
}
