package newswatch.enrich.story;

import newswatch.events.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document that looks for its story.
 *
 * @param time of its publication, else the nearest known, in milliseconds since 1970
 * @param dated whether the time of its publication is known
 * @param edited whether it is known to be a later version of its article
 */
public record Arrival(
    String id,
    long time,
    boolean dated,
    boolean edited,
    @Nullable String source,
    @Nullable String url,
    StoryFingerprint fingerprint) {

  /** The arrival of a document, with the time that its record has. */
  public static Arrival of(Document document, long time, StoryFingerprint fingerprint) {
    return new Arrival(
        document.id(),
        time,
        document.published() != null,
        document.version() > 1,
        document.source(),
        document.url(),
        fingerprint);
  }
}
