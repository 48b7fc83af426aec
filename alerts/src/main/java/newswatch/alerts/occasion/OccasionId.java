package newswatch.alerts.occasion;

import newswatch.events.Digest;
import newswatch.events.OccasionKind;
import newswatch.events.WatchReference;

/**
 * The name of an alert on an occasion: made of the watch, its version, the kind of occasion and
 * what it is bound to, which is a time or a document. Nothing in it depends on when it was noticed.
 */
public final class OccasionId {
  private static final int BYTES = 12;

  private OccasionId() {}

  /** The id of what begins at a time, in milliseconds since 1970. */
  public static String of(WatchReference watch, OccasionKind kind, long since) {
    return digest(watch, kind).part(Long.toString(since)).hex(BYTES);
  }

  /** The id of an actor appearing in a version of a document. */
  public static String of(
      WatchReference watch, OccasionKind kind, String actor, String document, int version) {
    return digest(watch, kind).part(actor).part(document).number(version).hex(BYTES);
  }

  private static Digest digest(WatchReference watch, OccasionKind kind) {
    return new Digest().part(watch.id()).number(watch.version()).part(kind.wireName());
  }
}
