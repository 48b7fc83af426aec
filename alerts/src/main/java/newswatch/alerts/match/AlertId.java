package newswatch.alerts.match;

import newswatch.events.Digest;
import newswatch.events.Document;
import newswatch.events.rules.Watch;

/**
 * The name of a decision: that this version of a watch is met by this version of a document.
 *
 * <p>It depends on nothing else, so the same log gives the same ids, live, replayed and on any
 * number of instances, and every notification can use it as its idempotency key. The document's
 * version is part of it so that an edited article alerts anew instead of being taken for a repeat.
 */
final class AlertId {
  private static final int BYTES = 12;

  private AlertId() {}

  /** 24 hexadecimal digits: the first 96 bits of a SHA-256. */
  static String of(Watch watch, Document document) {
    return new Digest()
        .part(watch.id())
        .number(watch.version())
        .part(document.id())
        .number(document.version())
        .hex(BYTES);
  }
}
