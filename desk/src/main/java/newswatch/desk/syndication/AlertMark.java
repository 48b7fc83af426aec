package newswatch.desk.syndication;

import newswatch.events.Digest;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * As much of an alert as decides where it stands in feeds; reading no more of it is several times
 * as fast.
 *
 * @param story null where the document has none
 * @param occasion null for an alert on a document alone
 */
record AlertMark(
    String id,
    Watch watch,
    Document document,
    @Nullable String story,
    @Nullable Occasion occasion) {

  record Watch(String id) {}

  record Document(String id, @Nullable String source) {
    /** Who published it; itself where that is unknown. */
    String outlet() {
      return source == null ? id : source;
    }
  }

  record Occasion(@Nullable String kind) {}

  AlertMark {
    Required.text("alert", "id", id);
    Required.present("alert", "watch", watch);
    Required.text("alert", "watch", watch.id());
    Required.present("alert", "document", document);
    Required.text("alert", "document", document.id());
  }

  /** The story that the alert is folded into; null for what is an entry of its own. */
  @Nullable String foldedInto() {
    return occasion == null ? story : null;
  }

  /** The first bytes of a SHA-256, which stand for a text. */
  static long fingerprint(String kind, String text) {
    long bits = 0;
    for (byte b : new Digest().part(kind).part(text).bytes(Long.BYTES)) {
      bits = bits << Byte.SIZE | Byte.toUnsignedLong(b);
    }
    return bits;
  }
}
