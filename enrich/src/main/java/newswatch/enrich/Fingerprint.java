package newswatch.enrich;

import newswatch.events.Digest;
import newswatch.events.Document;

/** What tells two documents with one id apart: their title, their text and their version. */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** {@value #BYTES} bytes that are equal when title, text and version are. */
  static byte[] of(Document document) {
    return new Digest()
        .part(document.title())
        .part(document.text())
        .part(Integer.toString(document.version()))
        .bytes(BYTES);
  }
}
